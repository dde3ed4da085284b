#include "views/settings/shopwizard.h"

#include "models/shops/secretvault.h"
#include "models/shops/syncservice.h"
#include "models/store/orderrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/settings/checkstep.h"
#include "views/settings/connectiontest.h"
#include "views/settings/prestashopoptions.h"
#include "views/settings/shopform.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTimeZone>
#include <QVBoxLayout>

namespace comptoir {

ShopWizard::ShopWizard(const ViewContext &context, QWidget *parent, Platforms platforms)
    : StepDialog({820, 620}, parent)
    , m_context(context)
    , m_platforms(platforms ? std::move(platforms) : Platforms(shopPlatforms))
    , m_test(new ConnectionTest(context.clock, context.random, this))
{
    buildPlatformStep();
    buildAccessStep();
    m_check = new CheckStep(steps());
    addStep(m_check);
    m_options = new PrestaShopOptions(steps());
    addStep(m_options);
    connect(m_test, &ConnectionTest::finished, this, &ShopWizard::takeReport);
    connect(m_test, &ConnectionTest::failed, this, &ShopWizard::takeFailure);
    connect(this, &QDialog::rejected, m_test, &ConnectionTest::cancel);
    onLanguage(this, [this] { retranslate(); });
    showStep(ChoosePlatform);
}

void ShopWizard::buildPlatformStep()
{
    auto *step = new QWidget(steps());
    m_platformList = new QVBoxLayout(step);
    m_platformList->setContentsMargins(0, 0, 0, 0);
    m_platformList->setSpacing(10);
    m_platformQuestion = makeLabel(TextRole::Muted, step);
    addStep(step);
}

void ShopWizard::buildAccessStep()
{
    m_form = new ShopForm(steps());
    addStep(m_form);
    connect(m_form, &ShopForm::changed, notice(), &QWidget::hide);
}

void ShopWizard::retranslate()
{
    setWindowTitle(m_editing ? tr("Change a shop") : tr("Connect a shop"));
    m_platformQuestion->setText(tr("Which system runs your shop?"));
    cancelButton()->setText(tr("Cancel"));
    backButton()->setText(tr("Back"));
    fillPlatforms();
    for (const ShopPlatform &platform : m_platforms()) {
        if (platform.id == m_platform.id)
            choose(platform);
    }
    showStep(static_cast<Step>(currentStep()));
}

void ShopWizard::fillPlatforms()
{
    m_platformList->removeWidget(m_platformQuestion);
    clearLayout(m_platformList);
    m_platformList->addWidget(m_platformQuestion);
    QPushButton *first = nullptr;
    for (const ShopPlatform &platform : m_platforms()) {
        QPushButton *button = makeButton(ButtonKind::Plain);
        first = first ? first : button;
        button->setProperty("kind", QStringLiteral("tile"));
        button->setText(platform.name);
        button->setIcon(themedIcon(QStringLiteral("shop"), Tone::Accent));
        button->setIconSize({32, 22});
        button->setObjectName(QStringLiteral("platform-") + platform.id);
        connect(button, &QPushButton::clicked, this, [this, platform] {
            choose(platform);
            showStep(Access);
            m_form->focusFirst();
        });
        m_platformList->addWidget(button);
    }
    m_platformList->addStretch(1);
    if (first)
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
    m_check->setName(shop.name);
    m_check->setZone(shop.timeZone);
    m_before = shop.baseUrl;
    readStates();
    retranslate();
    showStep(Access);
    askForMissingKey();
}

/// After a start without a keychain: the key is what the owner came to give.
void ShopWizard::askForMissingKey()
{
    whenDone(m_context.secrets.read(m_shop.id), this, [this](const Result<ShopSecret> &kept) {
        const bool untouched = currentStep() == Access && m_form->secret().key.isEmpty();
        if (kept || !untouched)
            return;
        m_form->askForKey();
        showProblem(kept.error());
    });
}

void ShopWizard::readStates()
{
    const auto answer = m_context.store.read(
        [id = m_shop.id](Database &db) { return OrderRepository(db).states(id); });
    whenDone(answer, this, [this](const Result<QList<OrderStateRecord>> &states) {
        m_options->setStates(states.valueOr({}));
        showStep(static_cast<Step>(currentStep())); // its button leads on now
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
    setCurrentStep(step, heading(step));
    backButton()->setVisible(step >= Check || (step == Access && !m_editing));
    nextButton()->setVisible(step != ChoosePlatform);
    nextButton()->setEnabled(step != Check || m_usable);
    m_form->setNote(m_context.secrets.whyNotPersistent());
    if (step == Access)
        nextButton()->setText(tr("Test the connection"));
    else
        nextButton()->setText(step == Check && hasOptions() ? tr("Continue") : lastWord());
}

QString ShopWizard::heading(Step step) const
{
    switch (step) {
    case ChoosePlatform:
        return tr("Connect a shop");
    case Access:
        //: %1 is a shop system, for example PrestaShop
        return tr("Connect to %1").arg(m_platform.name);
    case Check:
        return tr("What the key may do");
    case Options:
        break;
    }
    return tr("What Comptoir should know of this shop");
}

void ShopWizard::next()
{
    if (currentStep() == Access)
        beginCheck();
    else if (m_usable && takeDetails())
        currentStep() == Check &&hasOptions() ? showStep(Options) : finish();
}

void ShopWizard::back()
{
    m_test->cancel();
    notice()->hide();
    showStep(static_cast<Step>(currentStep() - 1));
}

void ShopWizard::beginCheck()
{
    const QString problem = m_form->problem();
    if (!problem.isEmpty()) {
        notice()->showNotice(Tone::Warning, problem);
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
    notice()->hide();
    showStep(Check);
    nextButton()->setEnabled(false);
    m_check->begin();
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
    m_check->setBusy(busy);
    nextButton()->setEnabled(!busy && m_usable);
}

void ShopWizard::takeFailure(const Error &error)
{
    // A shop that cannot be asked just now keeps its address and key: its name may change.
    m_usable = m_editing && m_secret.key.isEmpty() && m_shop.baseUrl == m_before;
    m_check->showFailure(m_usable);
    setBusy(false);
    showProblem(error);
}

void ShopWizard::showProblem(const Error &error)
{
    notice()->showError(error);
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
    nextButton()->setText(hasOptions() ? tr("Continue") : lastWord());
    if (m_check->name().isEmpty())
        m_check->setName(report.shopName.isEmpty() ? m_shop.baseUrl.host() : report.shopName);
    if (!m_editing)
        m_check->setZone(report.timeZone.isEmpty() ? m_shop.timeZone : report.timeZone);
    m_check->showReport(m_platform.name, report);
    setBusy(false);
}

bool ShopWizard::takeDetails()
{
    const QByteArray zone = m_check->zone();
    if (!QTimeZone(zone).isValid()) {
        notice()->showNotice(Tone::Warning,
                             tr("There is no such time zone. Choose one from the list, for example "
                                "Europe/Paris."));
        return false;
    }
    notice()->hide();
    m_shop.timeZone = zone;
    m_shop.name = m_check->name();
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
    if (!m_shop.paused)
        m_context.sync.restart(shop, m_readAnew ? SyncMode::Full : SyncMode::Normal);
    // Perhaps only known now: a keychain is asked for the first time when a key is written.
    if (!m_secret.key.isEmpty() && !m_context.secrets.isPersistent())
        m_context.notices->post({Tone::Warning, m_context.secrets.whyNotPersistent(), {}});
    emit shopConnected(shop);
    accept();
}

} // namespace comptoir
