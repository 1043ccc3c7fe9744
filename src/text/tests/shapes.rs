//! What the HTML of each construct is.

use super::oracle::{PREFIX, assert_safe};
use crate::text::{Html, MarkdownOptions, inline, markdown};

#[track_caller]
fn becomes(source: &str, html: &str) {
    assert_safe(source);
    let options = MarkdownOptions { heading_offset: 2, id_prefix: PREFIX, english: false };
    assert_eq!(markdown(source, &options).as_str(), html);
}

#[test]
fn blocks() {
    becomes("", "");
    becomes(
        "a *b* **c** ~~d~~ `e<`",
        "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;</code></p>\n",
    );
    becomes("a\nb\\\nc", "<p>a\nb<br>\nc</p>\n");
    becomes("> a\n\n---", "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n");
    becomes("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n");
    becomes("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n");
    becomes("{{ a }} {% b %} {# c #}", "<p>{{ a }} {% b %} {# c #}</p>\n");
    becomes("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n");
    becomes("<div>\n*x*\n</div>", "<p>&lt;div&gt;\n*x*\n&lt;/div&gt;</p>\n");
}

#[test]
fn headings_move_down_and_have_ids() {
    becomes("# A *b*", "<h3 id=\"t-a-b\">A <em>b</em></h3>\n");
    becomes(
        "## A\n##### A {#x onclick=y}",
        "<h4 id=\"t-a\">A</h4>\n<h6 id=\"t-a-x-onclick-y\">A {#x onclick=y}</h6>\n",
    );
    becomes(
        "# [a](b) `c`\n# ![](d)",
        "<h3 id=\"t-a-c\"><a href=\"b\">a</a> <code>c</code></h3>\n<h3 id=\"t-d\"><a href=\"d\">d</a></h3>\n",
    );
}

#[test]
fn code_blocks_name_plain_languages_only() {
    becomes(
        "```http\nGET <x>\n```",
        "<pre tabindex=\"0\"><code class=\"language-http\">GET &lt;x&gt;\n</code></pre>\n",
    );
    for info in
        ["Http", "a b", "a\"x", "c++", "rust,ignore", "", "aaaaaaaaaaaaaaaaaaaaa", "x\u{e9}"]
    {
        becomes(&format!("~~~{info}\nx\n~~~"), "<pre tabindex=\"0\"><code>x\n</code></pre>\n");
    }
    becomes("    x", "<pre tabindex=\"0\"><code>x</code></pre>\n");
}

#[test]
fn links_and_images() {
    let rel = "rel=\"noopener noreferrer nofollow ugc\"";
    becomes(
        "[a](https://b.c \"d\\\"\")",
        &format!("<p><a href=\"https://b.c\" title=\"d&quot;\" {rel}>a</a></p>\n"),
    );
    becomes(
        "![a *b*](https://b.c/d.png)",
        &format!("<p><a href=\"https://b.c/d.png\" {rel}>a <em>b</em></a></p>\n"),
    );
    becomes("[![a](b.png)](https://b.c)", &format!("<p><a href=\"https://b.c\" {rel}>a</a></p>\n"));
    becomes("![a [b](c)](javascript:x)", "<p>a <a href=\"c\">b</a></p>\n");
    becomes("[](../x/index.html)", "<p><a href=\"../x/index.html\">../x/index.html</a></p>\n");
    becomes("<a@b.example>", "<p><a href=\"mailto:a@b.example\">a@b.example</a></p>\n");
    becomes("<javascript:x>", "<p>javascript:x</p>\n");
    becomes("[a](x?b&c)", "<p><a href=\"x?b&amp;c\">a</a></p>\n");
}

#[test]
fn tables_align_by_class() {
    becomes(
        "| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 |  | 4 |",
        "<div class=\"table\" tabindex=\"0\">\n<table>\n<thead>\n<tr><th scope=\"col\">a</th>\
         <th scope=\"col\" class=\"align-left\">b</th><th scope=\"col\" class=\"align-center\">c</th>\
         <th scope=\"col\" class=\"align-right\">d</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td>\
         <td class=\"align-left\">2</td><td class=\"align-center\"></td>\
         <td class=\"align-right\">4</td></tr>\n</tbody>\n</table>\n</div>\n",
    );
}

#[test]
fn footnotes_are_listed_in_the_order_of_their_numbers() {
    becomes(
        "[^b]: Second.\n[^A]: First.\n\nx[^a] y[^b] z[^a]\n\n[^c]: Left over.\n",
        "<p>x<sup><a href=\"#t-fn_1\" id=\"t-fnref_1_1\">1</a></sup> \
         y<sup><a href=\"#t-fn_2\" id=\"t-fnref_2_1\">2</a></sup> \
         z<sup><a href=\"#t-fn_1\" id=\"t-fnref_1_2\">1</a></sup></p>\n\
         <section class=\"footnotes\">\n<ol>\n\
         <li value=\"1\" id=\"t-fn_1\">\n<p>First.</p>\n<a href=\"#t-fnref_1_1\">↩</a>\n\
         <a href=\"#t-fnref_1_2\">↩<sup>2</sup></a>\n</li>\n\
         <li value=\"2\" id=\"t-fn_2\">\n<p>Second.</p>\n<a href=\"#t-fnref_2_1\">↩</a>\n</li>\n\
         <li value=\"3\" id=\"t-fn_3\">\n<p>Left over.</p>\n</li>\n</ol>\n</section>\n",
    );
    becomes(
        "[^ß]: x\n\n[^ẞ]",
        "<p><sup><a href=\"#t-fn_1\" id=\"t-fnref_1_1\">1</a></sup></p>\n\
         <section class=\"footnotes\">\n<ol>\n<li value=\"1\" id=\"t-fn_1\">\n<p>x</p>\n\
         <a href=\"#t-fnref_1_1\">↩</a>\n</li>\n</ol>\n</section>\n",
    );
}

#[test]
fn one_line_is_never_a_block() {
    for (source, html) in [
        ("1. *a*\n b", "1. <em>a</em> b"),
        ("_a_ **b**", "<em>a</em> <strong>b</strong>"),
        ("# a", "# a"),
        ("", ""),
        ("<p>", "&lt;p&gt;"),
        ("[a](b)", "<a href=\"b\">a</a>"),
        ("| a |\n|---|", "| a | |---|"),
        ("a\n===", "a ==="),
        ("    a", "a"),
    ] {
        assert_eq!(inline(source).as_str(), html);
    }
}

#[test]
fn escape_escapes() {
    assert_eq!(
        Html::escape("<a b=\"c\" d='e'>&\u{0}\u{8}\t\n\u{FFFF}{{x}}").as_str(),
        "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;\u{FFFD}\u{FFFD}\t\n\u{FFFD}{{x}}"
    );
}

#[test]
fn code_of_a_known_language_is_marked() {
    let html = markdown("```json\n{\"a<\": 1, \"b\": null}\n```", &MarkdownOptions::default())
        .into_string();
    assert!(html.contains("hl-number\">1</span>"), "{html}");
    assert!(html.contains("a&lt;"), "{html}");
    assert!(!html.contains("<\""), "{html}");
}
