import Foundation
import Mustache

/// The theme: templates, styles and scripts of the repository's folder `site`, compiled into the program, so that
/// an installed `notes` needs no file beside it; and what the course puts in their place.
struct Theme {
  private let page: MustacheTemplate
  /// Of the template of the pages.
  let templateDigest: Digest
  /// What every page refers to, by its path from the site's root, but for what the course has of its own.
  let assets: [(path: String, bytes: [UInt8])]

  init(_ own: CourseTheme, accent: Accent? = nil) throws(ConfigurationError) {
    let text = own.template.map { $0.text(0..<$0.bytes.count) } ?? Self.template
    do { page = try MustacheTemplate(string: text) } catch {
      throw ConfigurationError("\(own.template?.path ?? "site/page.mustache"): \(error)")
    }
    templateDigest = Digest(of: Array(text.utf8))
    assets = (Self.files + [(Self.stylePath, Self.style + Array((accent?.style ?? "").utf8) + own.style)])
      .filter { own.assets[$0.path] == nil }
  }

  func page(_ fields: [String: Any]) -> String { page.render(fields) }

  static var template: String { text(PackageResources.page_mustache) }

  /// What `notes serve` adds to a page; no published page has it.
  static var liveScript: [UInt8] { PackageResources.live_js }
  static var liveStyle: [UInt8] { PackageResources.live_css }
  static var keepsNothingScript: [UInt8] { PackageResources.keeps_nothing_js }

  private static let stylePath = "assets/style.css"

  private static let style: [UInt8] =
    PackageResources.base_css + PackageResources.page_css + PackageResources.prose_css
    + PackageResources.code_css + PackageResources.outputs_css + PackageResources.dialogs_css
    + PackageResources.search_css + PackageResources.run_css + PackageResources.print_css

  private static let script: [UInt8] =
    PackageResources.page_js + PackageResources.scrolling_js + PackageResources.search_js
    + PackageResources.keys_js + PackageResources.place_js + PackageResources.tables_js
    + PackageResources.plots_js

  private static let files: [(path: String, bytes: [UInt8])] = [
    ("assets/theme.js", PackageResources.theme_js),
    ("assets/formulas.js", PackageResources.formulas_js),
    ("assets/page.js", script),
    ("assets/run.js", PackageResources.run_js),
    ("offline.js", PackageResources.offline_js),
    ("assets/favicon.svg", PackageResources.favicon_svg),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
