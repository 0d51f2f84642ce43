"""What each `doorplate` command does. Like cli.py, these may import everything."""
