#include "views/customers/shoplinks.h"

#include "models/domain/customer.h"
#include "models/shops/adminpages.h"
#include "views/widgets/confirmdialog.h"

#include <QDesktopServices>

namespace comptoir {

QUrl ShopLinks::webAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool web
        = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return url.isValid() && web && !url.host().isEmpty() && url.userInfo().isEmpty() ? url : QUrl();
}

QUrl ShopLinks::ofCart(const Cart &cart, const Shop &shop)
{
    const QUrl recovery = webAddress(cart.recoveryUrl);
    if (recovery.isValid())
        return recovery;
    return adminPage(shop, AdminPage::Cart, cart.remoteId);
}

QUrl ShopLinks::ofAccount(const CustomerAccount &account, const Shop &shop)
{
    if (account.kind == CustomerAccount::Kind::Contact)
        return {};
    return adminPage(shop, AdminPage::Customer, account.remoteId);
}

void ShopLinks::open(QWidget *parent, const QUrl &address)
{
    ConfirmDialog::Question question;
    question.title = tr("Open this page of the shop?");
    question.text = address.toDisplayString();
    question.verb = tr("Open in the browser");
    question.dangerous = false;
    ConfirmDialog::ask(parent, question, [address](int) { QDesktopServices::openUrl(address); });
}

} // namespace comptoir
