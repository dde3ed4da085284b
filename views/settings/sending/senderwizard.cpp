#include "views/settings/sending/senderwizard.h"

#include "models/domain/clock.h"
#include "models/domain/systemtoken.h"
#include "models/shops/secretvault.h"
#include "models/store/senderrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/settings/sending/accessstep.h"
#include "views/settings/sending/backgroundtrial.h"
#include "views/settings/sending/limitsform.h"
#include "views/settings/sending/providerstep.h"
#include "views/settings/sending/senderservices.h"
#include "views/settings/sending/senderwords.h"
#include "views/settings/sending/signinfield.h"
#include "views/settings/sending/trialstep.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/taborder.h"
#include "workflows/channels/oauthsignin.h"
#include "workflows/messages/senderbook.h"
#include "workflows/messages/senderchannels.h"
#include "workflows/messages/senderform.h"

#include <QDesktopServices>
#include <QStackedWidget>

namespace comptoir {

SenderWizard::SenderWizard(const ViewContext &context, QWidget *parent)
    : StepDialog({820, 640}, parent)
    , m_context(context)
    , m_trial(new BackgroundTrial(this))
    , m_signIn(new OAuthSignIn({&context.clock, randomOf(context), &systemToken,
                                [](const QUrl &page) { QDesktopServices::openUrl(page); }},
                               this))
    , m_providers(new ProviderStep(steps()))
    , m_access(new AccessStep(steps()))
    , m_check(new TrialStep(steps()))
{
    addStep(m_providers);
    addStep(m_access);
    addStep(m_check);
    connect(m_providers, &ProviderStep::chosen, this, [this](const SenderPreset &preset) {
        choose(preset);
        showStep(Access);
        m_access->focusFirst();
    });
    connect(m_access, &AccessStep::changed, notice(), &QWidget::hide);
    connect(m_trial, &BackgroundTrial::finished, this, &SenderWizard::takeReport);
    connect(m_trial, &BackgroundTrial::failed, this, &SenderWizard::takeFailure);
    connect(this, &QDialog::rejected, m_trial, &BackgroundTrial::cancel);
    connect(this, &QDialog::rejected, m_signIn, &OAuthSignIn::cancel);
    connect(m_access, &AccessStep::signInWanted, this, &SenderWizard::signIn);
    connect(m_access, &AccessStep::signInGivenUp, this, &SenderWizard::giveUpSignIn);
    connect(m_signIn, &OAuthSignIn::signedIn, this,
            [this](const OAuthTokens &tokens) { takeSignIn(nullptr, tokens.toText()); });
    connect(m_signIn, &OAuthSignIn::failed, this,
            [this](const Error &error) { takeSignIn(&error, {}); });
    onLanguage(this, [this] { retranslate(); });
    showStep(ChooseProvider);
}

SenderWizard::~SenderWizard() = default;

void SenderWizard::retranslate()
{
    setWindowTitle(m_editing ? tr("Change a sending account") : tr("Add a sending account"));
    cancelButton()->setText(tr("Cancel"));
    backButton()->setText(tr("Back"));
    if (!m_preset.id.isEmpty())
        choose(senderPreset(m_preset.id));
    m_providers->fill();
    showStep(static_cast<Step>(currentStep()));
}

void SenderWizard::choose(const SenderPreset &preset)
{
    m_preset = preset;
    m_access->setPreset(preset, m_editing);
    m_access->setNote(m_context.secrets.whyNotPersistent());
    setTabOrderByLayout(this); // the fields are new
}

void SenderWizard::edit(const Sender &sender)
{
    m_editing = true;
    m_before = sender;
    choose(senderPreset(sender.provider));
    m_access->setAnswers(SenderForm::answers(sender));
    retranslate();
    showStep(Access);
    m_access->focusFirst();
    askForMissingSecret();
}

/// After a start without a keychain: the password is what the owner came to give.
void SenderWizard::askForMissingSecret()
{
    if (!SenderChannels::needsSecret(m_before))
        return;
    m_readsSecret = true;
    whenDone(m_context.secrets.read(m_before.id), this, [this](const Result<ShopSecret> &kept) {
        m_readsSecret = false;
        const bool goesOn = std::exchange(m_goesOn, false);
        if (kept)
            m_keptSecret = kept->key;
        if (goesOn && (kept || m_access->hasTypedSecret()))
            begin();
        if (kept || currentStep() != Access || m_access->hasTypedSecret())
            return;
        m_access->askForSecret();
        notice()->showError(kept.error());
    });
}

void SenderWizard::signIn()
{
    const SenderAnswers answers = m_access->answers();
    const Result<Sender> sender = SenderForm::sender(m_preset, answers, m_before);
    const auto client = sender ? SenderForm::client(*sender, answers.fields, m_keptSecret)
                               : Result<OAuthClient>(sender.error());
    if (!client) {
        notice()->showNotice(Tone::Warning, client.error().text);
        return;
    }
    notice()->hide();
    m_access->signIn()->setWaiting(true);
    m_signIn->start(OAuth::provider(*sender), *client, sender->address);
}

void SenderWizard::giveUpSignIn()
{
    m_signIn->cancel();
    if (SignInField *field = m_access->signIn())
        field->setWaiting(false);
}

void SenderWizard::takeSignIn(const Error *error, const QString &secret)
{
    SignInField *field = m_access->signIn();
    if (!field) // another provider was chosen since
        return;
    field->setValue(error ? QString() : secret);
    if (error)
        notice()->showError(*error);
    if (isVisible()) { // the browser is in front
        raise();
        activateWindow();
    }
}

void SenderWizard::showStep(Step step)
{
    if (step != Access)
        giveUpSignIn();
    setCurrentStep(step, heading(step));
    backButton()->setVisible(step == Trial || (step == Access && !m_editing));
    nextButton()->setVisible(step != ChooseProvider);
    nextButton()->setEnabled(step != Trial || m_usable);
    nextButton()->setText(step == Trial ? (m_editing ? tr("Save") : tr("Keep this account"))
                                        : tr("Test the account"));
}

QString SenderWizard::heading(Step step) const
{
    switch (step) {
    case ChooseProvider:
        return tr("By whom do your messages leave?");
    case Access:
        return m_editing ? SenderWords::title(m_before) : SenderWords::provider(m_preset);
    case Trial:
        break;
    }
    return tr("What the account may send");
}

void SenderWizard::next()
{
    if (currentStep() == Access)
        begin();
    else if (m_usable)
        finish();
}

void SenderWizard::back()
{
    m_trial->cancel();
    notice()->hide();
    showStep(static_cast<Step>(currentStep() - 1));
}

void SenderWizard::begin()
{
    m_goesOn = m_readsSecret; // the keychain may ask the owner first
    if (m_goesOn)
        return;
    const QString missing = m_access->problem();
    if (!missing.isEmpty()) {
        notice()->showNotice(Tone::Warning, missing);
        return;
    }
    const SenderAnswers answers = m_access->answers();
    const Result<Sender> sender = SenderForm::sender(m_preset, answers, m_before);
    if (!sender) {
        notice()->showError(sender.error());
        return;
    }
    const QString secret = SenderForm::secret(m_preset, answers.fields, m_keptSecret);
    if (const Done usable = SenderForm::check(*sender, secret); !usable) {
        notice()->showError(usable.error());
        return;
    }
    if (SenderChannels::needsSecret(*sender) && secret.isEmpty()) {
        const bool signsIn = SenderForm::signsIn(*sender);
        notice()->showNotice(Tone::Warning,
                             signsIn ? tr("Nobody has signed in yet. Sign in with the browser.")
                                     : tr("The password is missing."));
        if (signsIn) {
            m_access->signIn()->setFocus(Qt::TabFocusReason);
            return;
        }
        m_access->askForSecret();
        return;
    }
    m_sender = *sender;
    m_secret = secret;
    m_usable = false;
    notice()->hide();
    showStep(Trial);
    tryOut();
}

void SenderWizard::tryOut()
{
    m_check->begin(m_sender, SenderTrial::asked(m_sender));
    nextButton()->setEnabled(false);
    const SenderTrial::Parts parts{&m_context.clock, randomOf(m_context)};
    m_trial->start([sender = m_sender, secret = m_secret, parts](const CancelToken &cancel) {
        return SenderTrial::run(sender, secret, parts, cancel);
    });
}

void SenderWizard::takeReport(const SenderTrial::Report &report)
{
    m_usable = true;
    m_credit = report.credit;
    m_check->showReport(m_sender, report);
    setBusy(false);
    nextButton()->setFocus();
}

void SenderWizard::takeFailure(const Error &error)
{
    // What cannot be asked just now keeps its access: its name and its limits may change.
    Sender alike = m_sender;
    alike.name = m_before.name;
    m_usable = m_editing && alike == m_before && m_secret == m_keptSecret;
    m_check->showFailure(m_usable);
    setBusy(false);
    notice()->showError(error);
}

void SenderWizard::setBusy(bool busy)
{
    m_check->setBusy(busy);
    nextButton()->setEnabled(!busy && m_usable);
    backButton()->setEnabled(!busy);
}

void SenderWizard::finish()
{
    setBusy(true);
    const Timestamp now = m_context.clock.now();
    m_sender = m_check->limits()->applied(m_sender, now);
    const auto kept = m_context.store.write(
        [sender = m_sender, credit = m_credit, now](Database &db) -> Result<SenderBook::Kept> {
            Transaction transaction(db);
            SenderBook book(db);
            const Result<SenderBook::Kept> outcome = book.keep(sender, now);
            if (!outcome)
                return outcome;
            const Done told
                = credit ? book.setCredit(outcome->sender.id, *credit, now) : comptoir::done();
            const Done committed = told ? transaction.commit() : told;
            return committed ? outcome : committed.error();
        });
    whenDone(kept, this, [this](const Result<SenderBook::Kept> &outcome) {
        if (!outcome) {
            setBusy(false);
            notice()->showError(outcome.error());
            return;
        }
        if (outcome->isFirst)
            tellFirstAccount(m_context);
        keepSecret(outcome->sender, outcome->isNew);
    });
}

void SenderWizard::keepSecret(const Sender &sender, bool isNew)
{
    if (m_secret == m_keptSecret || m_secret.isEmpty()) {
        complete(sender);
        return;
    }
    whenDone(m_context.secrets.write(sender.id, {m_secret, {}}), this,
             [this, sender, isNew](const Done &written) {
                 if (written)
                     complete(sender);
                 else if (isNew)
                     takeBack(sender, written.error());
                 else {
                     setBusy(false);
                     notice()->showError(written.error());
                 }
             });
}

/// A new account whose password has nowhere to stay is none.
void SenderWizard::takeBack(const Sender &sender, const Error &error)
{
    const auto removed
        = m_context.store.write([id = sender.id, now = m_context.clock.now()](Database &db) {
              return SenderRepository(db).remove(id, now);
          });
    whenDone(removed, this, [this, error](const Done &) {
        setBusy(false);
        notice()->showError(error);
    });
}

void SenderWizard::complete(const Sender &sender)
{
    tellAccountChanged(m_context, sender.id);
    // Perhaps only known now: a keychain is asked for the first time when something is written.
    if (!m_secret.isEmpty() && !m_context.secrets.isPersistent())
        m_context.notices->post({Tone::Warning, m_context.secrets.whyNotPersistent(), {}});
    emit kept(sender);
    accept();
}

} // namespace comptoir
