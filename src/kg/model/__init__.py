"""Documents, facts, evidence, entities, memberships, and the keys that make a thing the same."""
