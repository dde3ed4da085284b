#include "models/shops/prestashop/failuretext.h"

#include <QCoreApplication>
#include <QUrl>

namespace comptoir::prestashop {

namespace {

/// The redirect leads to the front page: its folder belongs to the address, the service does not.
QString shopAddress(QUrl target)
{
    QString path = target.path();
    const qsizetype service = path.indexOf(QLatin1String("/api"));
    if (service >= 0)
        path.truncate(service);
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    target.setPath(path);
    return target.toString();
}

/// Of one owner, as far as can be known: the host's name with or without "www.", and no way back
/// from https, by which the key would travel in clear.
bool isSameShop(const QUrl &asked, const QUrl &target)
{
    const auto bareHost = [](const QUrl &url) {
        const QString host = url.host();
        const QString www = QStringLiteral("www.");
        return host.startsWith(www) ? host.mid(www.size()) : host;
    };
    const QString https = QStringLiteral("https");
    const auto port = [&https](const QUrl &url) { // 0: that of the scheme
        const int usual = url.scheme() == https ? 443 : 80;
        return url.port(usual) == usual ? 0 : url.port();
    };
    const bool isProtected = target.scheme() == https || target.scheme() == asked.scheme();
    return isProtected && bareHost(asked) == bareHost(target) && port(asked) == port(target);
}

class FailureText
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::prestashop::FailureText)
public:
    static QString of(const Failure &failure, const QString &resource);

private:
    static QString aboutKey(const Failure &failure, const QString &resource);
    static QString aboutAddress(const Failure &failure);
    static QString aboutRedirect(const QUrl &asked, const QUrl &target);
    static QString aboutShop(const Failure &failure, const QString &resource);
};

QString FailureText::aboutKey(const Failure &failure, const QString &resource)
{
    switch (failure.kind) {
    case FailureKind::NoCredentials:
        return tr("The shop's web server does not pass the key on to PrestaShop. Nothing was "
                  "changed. Ask your host to let the Authorization header through (CGIPassAuth "
                  "On), or switch on \"CGI mode\" on the web service page of your shop.");
    case FailureKind::KeyRefused:
        return tr("The shop refuses the web service key. Nothing was changed. Check in the back "
                  "office, under Advanced Parameters > Web service, that the key exists, is "
                  "enabled and is copied whole (32 characters).");
    case FailureKind::ResourceNotGranted:
    case FailureKind::VerbNotGranted:
        //: %1: PrestaShop's word for a resource, such as customers
        return tr("The key may not read \"%1\". What came in before is safe. Tick \"View (GET)\" "
                  "for \"%1\" on the key's page in the back office.")
            .arg(resource);
    case FailureKind::KeyNotForShop:
        return tr("The key belongs to another shop of this multistore. Nothing was changed. Link "
                  "the key to this shop on its page in the back office.");
    default:
        return {};
    }
}

QString FailureText::aboutRedirect(const QUrl &asked, const QUrl &target)
{
    if (target.host().isEmpty())
        return tr("The shop sends us to another page instead of answering. Nothing was "
                  "changed. Check the address of the shop.");
    if (isSameShop(asked, target))
        //: %1: an address such as https://www.shop.example
        return tr("The shop answers under another address: %1. Nothing was changed. Change the "
                  "address of the shop to that one.")
            .arg(shopAddress(target));
    if (target.scheme() != QLatin1String("https"))
        //: %1: an address such as http://shop.example
        return tr("The shop sends us to an address without https: %1. Nothing was changed, and the "
                  "key was not sent there, where it would travel in clear. Ask your shop's host "
                  "to let the shop answer under https.")
            .arg(shopAddress(target));
    //: %1: an address such as https://other.example, %2: of the shop as it is now, shop.example
    return tr("The shop sends us to another host: %1 instead of %2. Nothing was changed, and the "
              "key was not sent there. If you know that this is your shop's address now, change "
              "it in the settings: the key is then sent to that host. If you do not know it, leave "
              "the address as it is and ask whoever looks after your shop.")
        .arg(shopAddress(target), asked.host());
}

QString FailureText::aboutAddress(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::NotFoundByServer:
        return tr("There is no PrestaShop web service at this address. Nothing was changed. Check "
                  "the address, with its folder if the shop lives in one, and that friendly URLs "
                  "are on or the .htaccess file is in place.");
    case FailureKind::Redirected:
        return aboutRedirect(failure.asked, failure.location);
    case FailureKind::Blocked:
        return tr("A firewall in front of the shop blocks us. What came in before is safe. Ask "
                  "your host to let the web service (/api/) through for this computer.");
    case FailureKind::RateLimited:
        return tr("The shop asks us to slow down. What came in before is safe. Comptoir tries "
                  "again later by itself.");
    default:
        return {};
    }
}

QString FailureText::aboutShop(const Failure &failure, const QString &resource)
{
    switch (failure.kind) {
    case FailureKind::WebServiceOff:
        return tr("The web service of the shop is switched off. What came in before is safe. "
                  "Switch it on in the back office, under Advanced Parameters > Web service.");
    case FailureKind::UnknownResource:
        //: %1: PrestaShop's word for a resource
        return tr("This version of PrestaShop has no \"%1\". The rest is not affected.")
            .arg(resource);
    case FailureKind::NotFoundRecord:
        return tr("The shop no longer has this record of \"%1\". The rest is not affected.")
            .arg(resource);
    case FailureKind::WebPage:
        return tr("The shop answered with a web page instead of data. What came in before is safe. "
                  "Look at the shop in a browser: it may be in maintenance, or the address may "
                  "lead elsewhere.");
    case FailureKind::EmptyBody:
    case FailureKind::ShopFailed:
        return tr("The shop failed while it prepared \"%1\". What came in before is safe. Comptoir "
                  "tries again later; if it lasts, show your host the error log of the shop.")
            .arg(resource);
    case FailureKind::BadQuery:
    case FailureKind::Garbled:
        return tr("The shop's answer about \"%1\" cannot be understood. What came in before is "
                  "safe. If it lasts, please report it with the version of PrestaShop.")
            .arg(resource);
    case FailureKind::TooLarge:
        return tr("The shop's answer about \"%1\" is larger than Comptoir accepts. What came in "
                  "before is safe.")
            .arg(resource);
    default:
        return {};
    }
}

QString FailureText::of(const Failure &failure, const QString &resource)
{
    QString text = aboutKey(failure, resource);
    if (text.isEmpty())
        text = aboutAddress(failure);
    return text.isEmpty() ? aboutShop(failure, resource) : text;
}

ErrorCode codeOf(FailureKind kind)
{
    switch (kind) {
    case FailureKind::NoCredentials:
    case FailureKind::KeyRefused:
        return ErrorCode::Auth;
    case FailureKind::ResourceNotGranted:
    case FailureKind::VerbNotGranted:
    case FailureKind::KeyNotForShop:
        return ErrorCode::Permission;
    case FailureKind::UnknownResource:
    case FailureKind::NotFoundByServer:
    case FailureKind::NotFoundRecord:
        return ErrorCode::NotFound;
    case FailureKind::RateLimited:
        return ErrorCode::RateLimited;
    case FailureKind::WebServiceOff:
    case FailureKind::EmptyBody:
    case FailureKind::ShopFailed:
        return ErrorCode::ServerFailure;
    case FailureKind::Garbled:
        return ErrorCode::Parse;
    case FailureKind::BadQuery:
    case FailureKind::Redirected:
    case FailureKind::WebPage:
    case FailureKind::Blocked:
    case FailureKind::TooLarge:
        break;
    }
    return ErrorCode::Protocol;
}

} // namespace

Error errorOf(const Failure &failure, const QString &resource)
{
    const QString detail = QStringLiteral("%1: HTTP %2 %3")
                               .arg(resource, QString::number(failure.status), failure.detail);
    return {codeOf(failure.kind), FailureText::of(failure, resource), detail};
}

} // namespace comptoir::prestashop
