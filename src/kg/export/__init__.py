"""Write the graph for other tools; to come."""
