"""Functions of several variables: tangent planes, fields, stationary points, constraints."""
