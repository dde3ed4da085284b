#include "views/settings/shopwizard.h"

#include "models/shops/secretvault.h"
#include "models/shops/syncservice.h"
#include "models/store/orderrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "views/settings/connectiontest.h"
#include "views/settings/prestashopoptions.h"
#include "views/settings/shopform.h"
#include "views/widgets/badge.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"
#include "views/widgets/whendone.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimeZone>

namespace comptoir {

ShopWizard::ShopWizard(const ViewContext &context, QWidget *parent, Platforms platforms)
    : QDialog(parent)
    , m_context(context)
    , m_platforms(platforms ? std::move(platforms) : Platforms(shopPlatforms))
    , m_test(new ConnectionTest(context.clock, context.random, this))
    , m_heading(makeLabel(TextRole::Title, this))
    , m_notice(new NoticeBar(this))
    , m_steps(new QStackedWidget(this))
{
    setModal(true);
    resize(820, 600);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 20);
    layout->setSpacing(14);
    layout->addWidget(m_heading);
    layout->addWidget(m_notice);
    layout->addWidget(m_steps, 1);
    buildPlatformStep();
    buildAccessStep();
    buildCheckStep();
    m_options = new PrestaShopOptions(m_steps);
    m_steps->addWidget(m_options);
    buildButtons(layout);
    connect(m_test, &ConnectionTest::finished, this, &ShopWizard::takeReport);
    connect(m_test, &ConnectionTest::failed, this, &ShopWizard::takeFailure);
    connect(this, &QDialog::rejected, m_test, &ConnectionTest::cancel);
    onLanguage(this, [this] { retranslate(); });
    showStep(ChoosePlatform);
}

void ShopWizard::buildPlatformStep()
{
    auto *step = new QWidget(m_steps);
    m_platformList = new QVBoxLayout(step);
    m_platformList->setContentsMargins(0, 0, 0, 0);
    m_platformList->setSpacing(10);
    m_platformQuestion = makeLabel(TextRole::Muted, step);
    m_steps->addWidget(step);
}

void ShopWizard::buildAccessStep()
{
    m_form = new ShopForm(m_steps);
    m_steps->addWidget(m_form);
    connect(m_form, &ShopForm::submitted, this, &ShopWizard::next);
    connect(m_form, &ShopForm::changed, m_notice, &QWidget::hide);
}

void ShopWizard::buildCheckStep()
{
    auto *step = new QWidget(m_steps);
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_status = makeLabel(TextRole::Body, step);
    m_busy = new QProgressBar(step);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    auto *lines = new QWidget(step);
    m_permissions = new QVBoxLayout(lines);
    m_permissions->setContentsMargins(16, 10, 16, 10);
    m_permissions->setSpacing(6);
    auto *scroll = new QScrollArea(step);
    scroll->setWidgetResizable(true);
    scroll->setWidget(lines);
    scroll->viewport()->setAutoFillBackground(false);
    lines->setAutoFillBackground(false);
    onLanguage(scroll,
               [scroll] { scroll->setAccessibleName(ShopWizard::tr("What the key may do")); });
    m_details = new QWidget(step);
    auto *details = new QHBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(16);
    m_name = new QLineEdit(m_details);
    m_zone = new QComboBox(m_details);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(zone));
    const auto addField = [&](QLabel *&label, QWidget *field) {
        label = makeLabel(TextRole::Body, m_details);
        label->setBuddy(field);
        auto *pair = new QVBoxLayout;
        pair->addWidget(label);
        pair->addWidget(field);
        details->addLayout(pair, 1);
    };
    addField(m_nameLabel, m_name);
    addField(m_zoneLabel, m_zone);
    column->addWidget(m_status);
    column->addWidget(m_busy);
    column->addWidget(scroll, 1);
    column->addWidget(m_details);
    m_steps->addWidget(step);
}

void ShopWizard::buildButtons(QVBoxLayout *to)
{
    m_cancel = makeButton(ButtonKind::Plain, this);
    m_back = makeButton(ButtonKind::Plain, this);
    m_next = makeButton(ButtonKind::Primary, this);
    m_next->setObjectName(QStringLiteral("next"));
    m_back->setObjectName(QStringLiteral("back"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    to->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &ShopWizard::back);
    connect(m_next, &QPushButton::clicked, this, &ShopWizard::next);
}

void ShopWizard::retranslate()
{
    setWindowTitle(m_editing ? tr("Change a shop") : tr("Connect a shop"));
    m_platformQuestion->setText(tr("Which system runs your shop?"));
    m_cancel->setText(tr("Cancel"));
    m_back->setText(tr("Back"));
    m_nameLabel->setText(tr("Name in Comptoir"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_zoneLabel->setText(tr("Time zone of the shop"));
    m_zone->setAccessibleName(m_zoneLabel->text());
    m_zone->setToolTip(tr("Some shops write times without saying where: they mean this zone"));
    m_busy->setAccessibleName(tr("The test is running"));
    fillPlatforms();
    for (const ShopPlatform &platform : m_platforms()) {
        if (platform.id == m_platform.id)
            choose(platform);
    }
    showStep(static_cast<Step>(m_steps->currentIndex()));
}

void ShopWizard::fillPlatforms()
{
    m_platformList->removeWidget(m_platformQuestion);
    clearLayout(m_platformList);
    m_platformList->addWidget(m_platformQuestion);
    for (const ShopPlatform &platform : m_platforms()) {
        QPushButton *button = makeButton(ButtonKind::Plain);
        button->setProperty("kind", QStringLiteral("tile"));
        button->setText(platform.name);
        button->setIcon(themedIcon(QStringLiteral("shop"), Tone::Accent));
        button->setIconSize({32, 22});
        button->setObjectName(QStringLiteral("platform-") + platform.id);
        button->setAutoDefault(true); // Return presses it too
        connect(button, &QPushButton::clicked, this, [this, platform] {
            choose(platform);
            showStep(Access);
            m_form->focusFirst();
        });
        m_platformList->addWidget(button);
    }
    m_platformList->addStretch(1);
    if (auto *first
        = findChild<QPushButton *>(QStringLiteral("platform-") + m_platforms().value(0).id))
        first->setFocus();
}

void ShopWizard::choose(const ShopPlatform &platform)
{
    m_platform = platform;
    m_shop.platform = platform.id;
    m_form->setPlatform(platform, m_editing);
}

void ShopWizard::edit(const Shop &shop)
{
    m_editing = true;
    m_shop = shop;
    for (const ShopPlatform &platform : m_platforms()) {
        if (platform.id == shop.platform)
            choose(platform);
    }
    m_form->setAddress(shop.baseUrl.toString());
    m_name->setText(shop.name);
    offerZone(shop.timeZone);
    readStates();
    retranslate();
    showStep(Access);
}

void ShopWizard::readStates()
{
    const auto answer = m_context.store.read(
        [id = m_shop.id](Database &db) { return OrderRepository(db).states(id); });
    whenDone(answer, this, [this](const Result<QList<OrderStateRecord>> &states) {
        m_options->setStates(states.valueOr({}));
        showStep(static_cast<Step>(m_steps->currentIndex())); // its button leads on now
    });
}

bool ShopWizard::hasOptions() const
{
    return m_platform.id == QLatin1String("prestashop") && !m_options->isEmpty();
}

QString ShopWizard::lastWord() const
{
    return m_editing ? tr("Save") : tr("Connect and start the first sync");
}

void ShopWizard::showStep(Step step)
{
    m_steps->setCurrentIndex(step);
    m_back->setVisible(step >= Check || (step == Access && !m_editing));
    m_next->setVisible(step != ChoosePlatform);
    m_next->setEnabled(step != Check || m_usable);
    switch (step) {
    case ChoosePlatform:
        m_heading->setText(tr("Connect a shop"));
        break;
    case Access:
        //: %1 is a shop system, for example PrestaShop
        m_heading->setText(tr("Connect to %1").arg(m_platform.name));
        m_next->setText(tr("Test the connection"));
        break;
    case Check:
        m_heading->setText(tr("What the key may do"));
        m_next->setText(hasOptions() ? tr("Continue") : lastWord());
        break;
    case Options:
        m_heading->setText(tr("What Comptoir should know of this shop"));
        m_next->setText(lastWord());
        break;
    }
}

void ShopWizard::next()
{
    if (m_steps->currentIndex() == Access)
        beginCheck();
    else if (m_usable && takeDetails())
        m_steps->currentIndex() == Check &&hasOptions() ? showStep(Options) : finish();
}

void ShopWizard::back()
{
    m_test->cancel();
    m_notice->hide();
    showStep(static_cast<Step>(m_steps->currentIndex() - 1));
}

void ShopWizard::beginCheck()
{
    const QString problem = m_form->problem();
    if (!problem.isEmpty()) {
        m_notice->showNotice(Tone::Warning, problem);
        return;
    }
    const Result<QUrl> url = m_platform.normaliseAddress(m_form->address());
    if (!url) {
        showProblem(url.error());
        return;
    }
    m_shop.baseUrl = *url;
    m_secret = m_form->secret();
    m_usable = false;
    m_notice->hide();
    showStep(Check);
    setBusy(true);
    clearLayout(m_permissions);
    m_status->setText(tr("Testing the connection…"));
    if (!m_secret.key.isEmpty() || !m_editing) {
        test(m_secret);
        return;
    }
    whenDone(m_context.secrets.read(m_shop.id), this, [this](const Result<ShopSecret> &kept) {
        if (kept)
            test(*kept);
        else
            takeFailure(kept.error());
    });
}

void ShopWizard::test(const ShopSecret &secret)
{
    m_test->start(m_platform, m_shop, secret);
}

void ShopWizard::setBusy(bool busy)
{
    m_busy->setVisible(busy);
    m_details->setVisible(!busy && m_usable);
    m_next->setEnabled(!busy && m_usable);
}

void ShopWizard::takeFailure(const Error &error)
{
    setBusy(false);
    m_status->setText(tr("The test did not succeed. Nothing was changed."));
    showProblem(error);
}

void ShopWizard::showProblem(const Error &error)
{
    m_notice->showError(error);
}

void ShopWizard::takeReport(const ConnectionReport &report)
{
    m_usable = report.isUsable();
    m_shop.currency = report.currency.isNull() ? m_shop.currency : report.currency;
    m_shop.language = report.language.isEmpty() ? m_shop.language : report.language;
    m_shop.platformVersion = report.platformVersion;
    for (auto it = report.learnedOptions.begin(); it != report.learnedOptions.end(); ++it)
        m_shop.options.insert(it.key(), it.value());
    m_options->setShop(m_shop);
    m_next->setText(hasOptions() ? tr("Continue") : lastWord());
    if (m_name->text().trimmed().isEmpty())
        m_name->setText(report.shopName.isEmpty() ? m_shop.baseUrl.host() : report.shopName);
    if (!m_editing)
        offerZone(report.timeZone.isEmpty() ? m_shop.timeZone : report.timeZone);
    showPermissions(report);
    setBusy(false);
}

void ShopWizard::showPermissions(const ConnectionReport &report)
{
    QStringList missing;
    clearLayout(m_permissions);
    for (const PermissionCheck &check : report.permissions) {
        auto *row = new QHBoxLayout;
        auto *badge = new Badge;
        if (check.granted)
            badge->set(tr("allowed"), Tone::Good, QStringLiteral("check"));
        else if (check.required)
            badge->set(tr("missing, needed"), Tone::Danger, QStringLiteral("close"));
        else
            badge->set(tr("missing"), Tone::Warning, QStringLiteral("warning"));
        QLabel *label = makeLabel(TextRole::Body);
        label->setText(check.label);
        QLabel *word = makeLabel(TextRole::Small);
        word->setWordWrap(false);
        word->setText(check.resource);
        word->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row->addWidget(label, 1);
        row->addWidget(word);
        row->addWidget(badge);
        m_permissions->addLayout(row);
        if (!check.granted && check.required)
            missing.append(check.resource);
    }
    for (const QString &notice : report.notices) {
        QLabel *line = makeLabel(TextRole::Small);
        line->setText(notice);
        m_permissions->addWidget(line);
    }
    m_permissions->addStretch(1);
    if (m_usable)
        //: %1 is a shop system with its version: PrestaShop 8.1.0
        m_status->setText(
            tr("The connection works: %1.")
                .arg(QStringList{m_platform.name, report.platformVersion}.join(u' ').trimmed()));
    else
        m_status->setText(
            tr("The key works, but it may not read: %1. Give it these rights in the shop, then "
               "go back and test again.")
                .arg(missing.join(QStringLiteral(", "))));
}

void ShopWizard::offerZone(const QByteArray &zone)
{
    const int index = m_zone->findText(QString::fromLatin1(zone));
    m_zone->setCurrentIndex(index);
    if (index < 0)
        m_zone->setEditText(QString::fromLatin1(zone));
}

bool ShopWizard::takeDetails()
{
    const QByteArray zone = m_zone->currentText().trimmed().toLatin1();
    if (!QTimeZone(zone).isValid()) {
        m_notice->showNotice(Tone::Warning,
                             tr("There is no such time zone. Choose one from the list, for example "
                                "Europe/Paris."));
        return false;
    }
    m_notice->hide();
    m_shop.timeZone = zone;
    m_shop.name = m_name->text().trimmed();
    if (m_shop.name.isEmpty())
        m_shop.name = m_shop.baseUrl.host();
    return true;
}

void ShopWizard::finish()
{
    if (hasOptions()) {
        m_shop.options = m_options->options();
        m_readAnew = m_readAnew || (m_editing && m_options->choseAnotherShop());
    }
    setBusy(true);
    store();
}

void ShopWizard::store()
{
    const auto stored
        = m_context.store.write([shop = m_shop, editing = m_editing,
                                 now = m_context.clock.now()](Database &db) -> Result<ShopId> {
              ShopRepository shops(db);
              if (!editing)
                  return shops.add(shop, now);
              const Done updated = shops.update(shop);
              if (!updated)
                  return updated.error();
              return shop.id;
          });
    whenDone(stored, this, [this](const Result<ShopId> &shop) {
        if (shop) {
            storeSecret(*shop);
        } else {
            setBusy(false);
            showProblem(shop.error());
        }
    });
}

void ShopWizard::storeSecret(ShopId shop)
{
    if (m_secret.key.isEmpty()) {
        complete(shop);
        return;
    }
    whenDone(m_context.secrets.write(shop, m_secret), this, [this, shop](const Done &kept) {
        if (kept) {
            complete(shop);
            return;
        }
        // The shop is in the store already: going on from here changes it instead of adding one.
        m_shop.id = shop;
        m_editing = true;
        setBusy(false);
        showProblem(kept.error());
    });
}

void ShopWizard::complete(ShopId shop)
{
    m_context.sync.restart(shop, m_readAnew ? SyncMode::Full : SyncMode::Normal);
    emit shopConnected(shop);
    accept();
}

} // namespace comptoir
