"""入口渠道: other ways in than a plate: apps, public accounts, posters, text messages, campaigns; each is a code that is counted."""
