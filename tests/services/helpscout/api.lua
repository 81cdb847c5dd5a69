return require "own_requests" "/v2/mailboxes"
