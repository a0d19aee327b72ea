import Markup

/// A code to scan, drawn dark on white whatever the page's colours are: a telephone must read it.
func drawing(_ code: QRCode, label: String) -> HTML {
  """
  <svg viewBox="0 0 \(code.side) \(code.side)" role="img" aria-label="\(label)" shape-rendering="crispEdges">\
  <rect width="\(code.side)" height="\(code.side)" fill="#fff"/><path fill="#000" d="\(code.path)"/></svg>
  """
}
