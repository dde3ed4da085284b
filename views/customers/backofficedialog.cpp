#include "views/customers/backofficedialog.h"

#include "models/shops/adminpages.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace comptoir {

BackOfficeDialog::BackOfficeDialog(const ViewContext &context, ShopId shop, QWidget *parent)
    : Dialog(parent)
    , m_context(context)
    , m_shop(shop)
    , m_address(new QLineEdit(this))
    , m_problem(makeLabel(TextRole::Small, this))
    , m_keep(makeMainButton(this))
{
    setWindowTitle(tr("Address of the back office"));
    setMinimumWidth(Theme::forText(480));
    QLabel *title = makeLabel(TextRole::Heading, this);
    title->setText(tr("Where is the back office of this shop?"));
    QLabel *text = makeLabel(TextRole::Body, this);
    text->setText(tr("Sign in to the back office with your browser and copy the address from its "
                     "top line. Only the beginning of it is kept, no key and no password."));
    m_address->setPlaceholderText(QStringLiteral("https://www.maison-tournesol.example/admin123"));
    m_address->setAccessibleName(tr("Address of the back office"));
    m_address->setObjectName(QStringLiteral("admin-address"));
    m_problem->setProperty("role", QStringLiteral("danger"));
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(tr("Cancel"));
    m_keep->setText(tr("Keep"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_keep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{title, text, m_address, m_problem})
        column->addWidget(widget);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &BackOfficeDialog::keep);
    connect(m_address, &QLineEdit::textChanged, this, &BackOfficeDialog::check);
    check();
}

void BackOfficeDialog::check()
{
    const bool fine = readAdminUrl(m_address->text()).isValid();
    setTextOrHide(m_problem,
                  fine || m_address->text().isEmpty()
                      ? QString()
                      : tr("This is no address of a web page that begins with https://."));
    m_keep->setEnabled(fine);
}

void BackOfficeDialog::keep()
{
    const QString address = readAdminUrl(m_address->text()).toString();
    const auto written = m_context.store.write([id = m_shop, address](Database &db) -> Done {
        ShopRepository shops(db);
        auto shop = shops.get(id);
        if (!shop)
            return shop.error();
        shop->options.insert(QLatin1String(kAdminUrlOption), address);
        return shops.update(*shop);
    });
    whenDone(written, this, [this](const Done &done) {
        if (done)
            accept();
        else
            setTextOrHide(m_problem, done.error().text);
    });
}

} // namespace comptoir
