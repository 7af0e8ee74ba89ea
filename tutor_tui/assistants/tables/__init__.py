"""All SQL, one module an object: functions of the connection, run on the store's thread."""
