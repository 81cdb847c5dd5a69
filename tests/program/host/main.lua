-- The program with another main: runs a file of Lua that has all that the program's own files have, so that tests
-- can be hosts of its parts.
return function(path, ...)
  return assert(loadfile(path))(...) or 0
end
