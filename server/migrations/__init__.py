"""Schema migrations, written by `tortoise makemigrations` (README: changing the schema)."""
