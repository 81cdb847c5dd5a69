return { growth = function(r) return "" end }
