"""One module a command; each has a ``command``, and imports more than click only when it runs."""
