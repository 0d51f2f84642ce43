"""印制: plates as PDF for the printer on the desk and as a package for the print shop."""
