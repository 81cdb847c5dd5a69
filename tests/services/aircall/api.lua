return require "own_requests" "/v1/tags"
