#include "models/shops/shopify/linkheader.h"

#include <QCoreApplication>
#include <QList>

namespace comptoir::shopify {

namespace {

constexpr qsizetype kMaxHeader = 16'384;

class LinkTexts
{
    Q_DECLARE_TR_FUNCTIONS(LinkTexts)
public:
    static Error foreign()
    {
        return {ErrorCode::Protocol,
                tr("The shop's answer points to another server for its next page. Comptoir did not "
                   "go there; nothing was changed."),
                QStringLiteral("foreign Link header")};
    }
};

/// Commas separate links, but are also allowed inside the <address>.
QList<QByteArray> splitLinks(const QByteArray &header)
{
    QList<QByteArray> links;
    QByteArray current;
    bool inside = false;
    for (const char c : header) {
        inside = c == '<' || (inside && c != '>');
        if (c == ',' && !inside) {
            links.append(current);
            current.clear();
        } else {
            current += c;
        }
    }
    links.append(current);
    return links;
}

bool isNext(const QByteArray &parameters)
{
    for (const QByteArray &parameter : parameters.split(';')) {
        const qsizetype equals = parameter.indexOf('=');
        if (equals < 0 || parameter.left(equals).trimmed().toLower() != "rel")
            continue;
        QByteArray value = parameter.mid(equals + 1).trimmed().toLower();
        value.replace('"', ' ');
        return value.simplified().split(' ').contains("next");
    }
    return false;
}

} // namespace

bool isOfShop(const QUrl &url, const QUrl &shop)
{
    const auto portOf = [](const QUrl &any) {
        return any.port(any.scheme() == QLatin1String("https") ? 443 : 80);
    };
    return url.isValid() && url.userInfo().isEmpty() && url.scheme() == shop.scheme()
        && url.host() == shop.host() && portOf(url) == portOf(shop)
        && url.path().startsWith(QLatin1String("/admin/"))
        && !url.path().contains(QLatin1String(".."));
}

Result<QUrl> nextPage(const QByteArray &header, const QUrl &asked)
{
    if (header.size() > kMaxHeader)
        return LinkTexts::foreign();
    for (const QByteArray &link : splitLinks(header)) {
        const qsizetype open = link.indexOf('<');
        const qsizetype close = link.indexOf('>', open);
        if (open < 0 || close < 0 || !isNext(link.mid(close + 1)))
            continue;
        const QUrl url = QUrl::fromEncoded(link.mid(open + 1, close - open - 1), QUrl::StrictMode);
        if (!isOfShop(url, asked))
            return LinkTexts::foreign();
        return url;
    }
    return QUrl();
}

} // namespace comptoir::shopify
