//! Files for hosts: headers, redirects, a domain name.

use crate::site::Site;

/// What a page may load, as its `<meta>` says; the header adds what `<meta>` cannot say.
pub const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
                       font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/// `_headers`, as Cloudflare Pages and Netlify read it.
pub fn headers() -> Vec<u8> {
    format!(
        "/*\n  Content-Security-Policy: {CSP}; frame-ancestors 'none'\n  \
         X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n\
         /assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"
    )
    .into_bytes()
}

/// `_redirects`, as Cloudflare Pages and Netlify read it: former ids lead to the cases of today.
pub fn redirects(site: &Site) -> Vec<u8> {
    let lines: Vec<String> =
        site.former().map(|(former, id)| format!("/cases/{former}/* /cases/{id}/ 301\n")).collect();
    lines.concat().into_bytes()
}
