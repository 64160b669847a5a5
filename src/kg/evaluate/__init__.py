"""Compare what was found with a gold file; to come."""
