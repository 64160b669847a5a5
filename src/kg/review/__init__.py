"""Show what is unsure, take the verdict; to come."""
