-- Draws lines over two logarithmic axes, as SVG.

local plot = {}

local WIDTH, HEIGHT = 420, 300
local LEFT, RIGHT, TOP, BOTTOM = 62, 14, 34, 46
local colours = { module = "#1769aa", floor = "#8a8a8a" }
local names = { module = "this module", floor = "floor" }

local function log10(value) return math.log(value, 10) end

-- Whole powers of ten around the values.
local function range(values)
  local low, high = math.huge, -math.huge
  for _, value in ipairs(values) do
    low, high = math.min(low, log10(value)), math.max(high, log10(value))
  end
  low, high = math.floor(low + 1e-9), math.ceil(high - 1e-9)
  return low, math.max(high, low + 1)
end

local function power_label(exponent, unit)
  local value = 10 ^ exponent
  for _, row in ipairs(unit) do
    if value >= row[1] * 0.999 then return ("%g%s"):format(value / row[1], row[2]) end
  end
  return ("%g"):format(value)
end

local seconds = { { 1, " s" }, { 1e-3, " ms" }, { 1e-6, " µs" } }
local bytes = { { 1e6, " MB" }, { 1e3, " kB" }, { 1, " B" } }
local plain = { { 1, "" } }

-- One diagram at the horizontal offset. `series` is an array of {key, points = {{x, y}}}.
local function diagram(out, offset, title, x_title, x_unit, series)
  local xs, ys = {}, {}
  for _, line in ipairs(series) do
    for _, point in ipairs(line.points) do xs[#xs + 1], ys[#ys + 1] = point[1], point[2] end
  end
  if #xs == 0 then return end
  local x_low, x_high = range(xs)
  local y_low, y_high = range(ys)
  local function x_at(exponent)
    return offset + LEFT + (exponent - x_low) / (x_high - x_low) * (WIDTH - LEFT - RIGHT)
  end
  local function y_at(exponent)
    return HEIGHT - BOTTOM - (exponent - y_low) / (y_high - y_low) * (HEIGHT - TOP - BOTTOM)
  end
  local function add(text, ...) out[#out + 1] = text:format(...) end
  add('<text x="%d" y="20" class="title">%s</text>', offset + LEFT, title)
  for exponent = x_low, x_high do
    add('<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" class="grid"/>', x_at(exponent), y_at(y_low),
        x_at(exponent), y_at(y_high))
    add('<text x="%.1f" y="%.1f" class="x">%s</text>', x_at(exponent), y_at(y_low) + 16,
        power_label(exponent, x_unit))
  end
  for exponent = y_low, y_high do
    add('<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" class="grid"/>', x_at(x_low), y_at(exponent),
        x_at(x_high), y_at(exponent))
    add('<text x="%.1f" y="%.1f" class="y">%s</text>', x_at(x_low) - 6, y_at(exponent) + 4,
        power_label(exponent, seconds))
  end
  add('<text x="%.1f" y="%d" class="x">%s</text>', (x_at(x_low) + x_at(x_high)) / 2, HEIGHT - 8,
      x_title)
  -- What is linear is parallel to this line.
  local last = series[1].points[#series[1].points]
  local steps = math.min(x_high - x_low, log10(last[2]) - y_low)
  add('<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" class="linear"/>', x_at(log10(last[1]) - steps),
      y_at(log10(last[2]) - steps), x_at(log10(last[1])), y_at(log10(last[2])))
  for i, line in ipairs(series) do
    local points = {}
    for j, point in ipairs(line.points) do
      points[j] = ("%.1f,%.1f"):format(x_at(log10(point[1])), y_at(log10(point[2])))
      add('<circle cx="%.1f" cy="%.1f" r="3" fill="%s"/>', x_at(log10(point[1])),
          y_at(log10(point[2])), colours[line.key])
    end
    add('<polyline points="%s" fill="none" stroke="%s" stroke-width="1.5"/>',
        table.concat(points, " "), colours[line.key])
    add('<text x="%.1f" y="%.1f" fill="%s">%s</text>', x_at(x_low) + 8, y_at(y_high) + 16 * i,
        colours[line.key], names[line.key])
  end
  add('<text x="%.1f" y="%.1f" fill="#bbb">dashed: linear</text>', x_at(x_low) + 8,
      y_at(y_high) + 16 * (#series + 1))
end

-- The two lines of rows {size, module, floor}.
local function lines_of(rows)
  local module, floor = { key = "module", points = {} }, { key = "floor", points = {} }
  for i, row in ipairs(rows) do
    module.points[i] = { row.size, row.module.median }
    floor.points[i] = { row.size, row.floor.median }
  end
  return { module, floor }
end

-- Time against the number of tasks, and against the size of a reply.
function plot.growth(results)
  local out = {
    ('<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">')
      :format(2 * WIDTH, HEIGHT, 2 * WIDTH, HEIGHT),
    '<style>text { font: 12px sans-serif; } .title { font-weight: bold; } '
      .. '.x { text-anchor: middle; } .y { text-anchor: end; } .grid { stroke: #e4e4e4; } '
      .. '.linear { stroke: #bbb; stroke-dasharray: 4 4; }</style>',
    '<rect width="100%" height="100%" fill="#fff"/>',
  }
  diagram(out, 0, "Tasks at once, HTTP/2", "tasks", plain, lines_of(results.tasks))
  diagram(out, WIDTH, "One call, HTTP/1.1", "size of the reply", bytes, lines_of(results.replies))
  out[#out + 1] = "</svg>\n"
  return table.concat(out, "\n")
end

return plot
