"""A small application with a history, to see what a change of a table does to the rows that hang on it: shelves hold books.

`before` knows the first migration, `after` both; models.py is what the second leads to.
"""
