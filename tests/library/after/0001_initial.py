"""The same first step; a migration's name is its module's, so it stands in both folders."""

from importlib import import_module

Migration = import_module("tests.library.before.0001_initial").Migration
