import Foundation
import Mustache

/// The theme: templates, styles and scripts of the repository's folder `site`, compiled into the program, so that
/// an installed `notes` needs no file beside it.
struct Theme {
  private let page: MustacheTemplate

  init() throws(ConfigurationError) {
    do { page = try MustacheTemplate(string: Self.text(PackageResources.page_mustache)) } catch {
      throw ConfigurationError("site/page.mustache: \(error)")
    }
  }

  func page(_ fields: [String: Any]) -> String { page.render(fields) }

  /// What every page refers to, by its path from the site's root.
  static let assets: [(path: String, bytes: [UInt8])] = [
    (
      "assets/style.css",
      PackageResources.base_css + PackageResources.page_css + PackageResources.prose_css
        + PackageResources.code_css + PackageResources.outputs_css + PackageResources.dialogs_css
        + PackageResources.search_css
        + PackageResources.print_css
    ),
    ("assets/theme.js", PackageResources.theme_js),
    ("assets/formulas.js", PackageResources.formulas_js),
    (
      "assets/page.js",
      PackageResources.page_js + PackageResources.scrolling_js + PackageResources.search_js
        + PackageResources.keys_js + PackageResources.place_js
    ),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
