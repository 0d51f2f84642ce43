"""The content the product starts with, and the way it gets into the database (README.md beside this file)."""
