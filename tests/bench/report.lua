return { page = function(r) return "" end }
