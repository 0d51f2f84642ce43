"""对接: tickets go to and come from 12345 and the departments' own systems, each event once, whatever breaks in between."""
