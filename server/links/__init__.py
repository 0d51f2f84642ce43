"""网上入口: the addresses of online platforms, looked at every night; a dead one is said to residents, and told to whom it belongs."""
