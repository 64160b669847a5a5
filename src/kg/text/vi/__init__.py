"""Words of Vietnamese that are data of the text layer: family names, abbreviations with a full stop."""
