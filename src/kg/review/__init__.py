"""Show what is unsure, take the verdict, and follow it: judgements are data."""
