print(app.integrations.helpscout.get_mailbox { id = 123 }.name)
