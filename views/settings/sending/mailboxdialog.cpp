#include "views/settings/sending/mailboxdialog.h"

#include "models/domain/clock.h"
#include "models/shops/secretvault.h"
#include "models/store/feedbackrepository.h"
#include "models/store/senderrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/settings/sending/fieldform.h"
#include "views/settings/sending/senderservices.h"
#include "views/settings/sending/senderwords.h"
#include "views/widgets/dialogsize.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "workflows/feedback/eventsource.h"
#include "workflows/feedback/feedbacktrial.h"
#include "workflows/feedback/imapaccount.h"
#include "workflows/messages/senderpresets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

namespace comptoir {

namespace {

const QString kInbox = QStringLiteral("INBOX");
const QString kEvents = QStringLiteral("-"); ///< as EventPoller keeps how far it is

QString spaced(const QString &text)
{
    return text.isEmpty() ? QString() : QLatin1Char(' ') + text;
}

} // namespace

MailboxDialog::MailboxDialog(const ViewContext &context, const Sender &sender, QWidget *parent)
    : Dialog(parent)
    , m_context(context)
    , m_sender(sender)
    , m_trial(new BackgroundTrial(this))
    , m_notice(new NoticeBar(this))
    , m_heading(makeLabel(TextRole::Title, this))
    , m_text(makeLabel(TextRole::Muted))
    , m_busy(new QProgressBar(this))
    , m_cancel(makeButton(ButtonKind::Plain, this))
    , m_save(makeMainButton(this))
{
    setModal(true);
    resizeForText(*this, {720, 640});
    m_notice->hide();
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->hide();
    m_save->setObjectName(QStringLiteral("save"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 20);
    layout->setSpacing(12);
    layout->addWidget(m_heading);
    layout->addWidget(m_notice);
    layout->addWidget(m_busy);
    layout->addWidget(makeFields(), 1);
    layout->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &MailboxDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &MailboxDialog::begin);
    connect(this, &QDialog::rejected, m_trial, &BackgroundTrial::cancel);
    connect(m_trial, &BackgroundTrial::finished, this, &MailboxDialog::keep);
    connect(m_trial, &BackgroundTrial::failed, this, &MailboxDialog::fail);
    onLanguage(this, [this] { retranslate(); });
    m_reads->setChecked(FeedbackForm::readsMailbox(sender));
    m_asks->setChecked(FeedbackForm::asksProvider(sender));
    m_mailbox->setValues(FeedbackForm::answers(sender));
    showState();
    readLooks();
    readSecrets();
}

QWidget *MailboxDialog::makeFields()
{
    auto *area = new QScrollArea(this);
    auto *inside = new QWidget(area);
    inside->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // the fields have it
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(8);
    m_reads = new QCheckBox(inside);
    m_reads->setObjectName(QStringLiteral("reads-mailbox"));
    m_mailboxLook = makeLabel(TextRole::Small, inside);
    m_mailbox = new FieldForm(inside);
    m_asks = new QCheckBox(inside);
    m_asks->setObjectName(QStringLiteral("asks-provider"));
    m_asksText = makeLabel(TextRole::Muted, inside);
    m_eventsLook = makeLabel(TextRole::Small, inside);
    m_events = new FieldForm(inside);
    for (QWidget *part : QList<QWidget *>{m_text, m_reads, m_mailboxLook, m_mailbox, m_asks,
                                          m_asksText, m_eventsLook, m_events})
        column->addWidget(part);
    column->addStretch(1);
    area->setWidget(inside);
    for (QCheckBox *box : {m_reads, m_asks})
        connect(box, &QCheckBox::toggled, this, &MailboxDialog::showState);
    for (FieldForm *form : {m_mailbox, m_events})
        connect(form, &FieldForm::changed, m_notice, &QWidget::hide);
    return area;
}

void MailboxDialog::fillForms()
{
    m_mailbox->setFields(FeedbackForm::mailboxFields(m_sender),
                         FeedbackForm::hasOwnMailboxSecret(m_sender));
    m_events->setFields(FeedbackForm::eventFields(m_sender),
                        FeedbackForm::hasOwnEventsSecret(m_sender));
}

void MailboxDialog::retranslate()
{
    const QString provider = SenderWords::provider(senderPreset(m_sender.provider));
    setWindowTitle(tr("What comes back"));
    m_heading->setText(tr("What comes back"));
    m_text->setText(
        tr("Comptoir looks every few minutes, and only reads: answers go to the "
           "customers’ timelines, whoever unsubscribes gets no more, and addresses that "
           "do not exist are left out from then on."));
    m_reads->setText(tr("Read the mailbox that answers come to"));
    //: %1 is a service: "Brevo"
    m_asks->setText(tr("Ask %1 what became of messages").arg(provider));
    m_asksText->setText(
        tr("Delivered, came back, complained, unsubscribed. Opened and clicked count "
           "only for customers who agreed to that."));
    m_busy->setAccessibleName(tr("The test is running"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Test and save"));
    fillForms();
    showState();
}

void MailboxDialog::showState()
{
    const bool tells = eventSourceEntry(m_sender.provider).has_value();
    m_mailbox->setVisible(m_reads->isChecked());
    m_asks->setVisible(tells);
    m_asksText->setVisible(tells);
    m_events->setVisible(tells && m_asks->isChecked());
    m_notice->hide();
}

/// When each was looked into last, which tells that it works.
void MailboxDialog::readLooks()
{
    using Looks = QPair<std::optional<Timestamp>, std::optional<Timestamp>>;
    const auto answer = m_context.store.read([id = m_sender.id](Database &db) {
        FeedbackRepository feedback(db);
        const auto at = [&feedback, id](const char *source, const QString &folder) {
            const auto place
                = feedback.place(QLatin1String(source) + QString::number(id.value), folder);
            return place && *place ? std::optional((*place)->readAt) : std::nullopt;
        };
        return Looks{at("mailbox:", kInbox), at("events:", kEvents)};
    });
    whenDone(answer, this, [this](const Looks &looks) { showLooks(looks.first, looks.second); });
}

void MailboxDialog::showLooks(std::optional<Timestamp> mailbox, std::optional<Timestamp> events)
{
    const auto words = [this](const std::optional<Timestamp> &at) {
        return at ? tr("Last look: %1.").arg(Format::moment(*at, m_context.clock.now()))
                  : QString();
    };
    setTextOrHide(m_mailboxLook,
                  (words(mailbox) + spaced(mailboxProblem(m_context, m_sender.id))).trimmed());
    setTextOrHide(m_eventsLook, words(events));
}

void MailboxDialog::readSecrets()
{
    const auto read = [this](const SecretOwner &owner, QString Secrets::*to) {
        whenDone(m_context.secrets.read(owner), this, [this, to](const Result<ShopSecret> &secret) {
            if (secret)
                m_kept.*to = secret->key;
        });
    };
    read(m_sender.id, &Secrets::account);
    if (FeedbackForm::hasOwnMailboxSecret(m_sender))
        read(SecretOwner::mailboxOf(m_sender.id), &Secrets::mailbox);
    if (FeedbackForm::hasOwnEventsSecret(m_sender))
        read(SecretOwner::eventsOf(m_sender.id), &Secrets::events);
}

FeedbackForm::Choice MailboxDialog::choice() const
{
    FeedbackForm::Choice choice{m_reads->isChecked(),
                                m_asks->isChecked() && m_asks->isVisibleTo(this),
                                m_mailbox->values()};
    choice.fields.insert(m_events->values());
    if (!choice.readsMailbox)
        choice.fields.remove(FeedbackForm::mailboxSecretKey());
    if (!choice.asksProvider)
        choice.fields.remove(FeedbackForm::eventsSecretKey());
    return choice;
}

void MailboxDialog::begin()
{
    QString missing;
    if (m_reads->isChecked())
        missing = m_mailbox->problem();
    if (missing.isEmpty() && m_events->isVisibleTo(this))
        missing = m_events->problem();
    if (!missing.isEmpty()) {
        m_notice->showNotice(Tone::Warning, missing);
        return;
    }
    const FeedbackForm::Choice chosen = choice();
    const Result<Sender> changed = FeedbackForm::applied(m_sender, chosen);
    if (!changed) {
        fail(changed.error());
        return;
    }
    m_changed = *changed;
    Secrets secrets = m_kept;
    const auto take = [&chosen](const QString &key, QString &secret) {
        const QString typed = chosen.fields.value(key);
        if (!typed.isEmpty())
            secret = typed;
    };
    take(FeedbackForm::mailboxSecretKey(), secrets.mailbox);
    take(FeedbackForm::eventsSecretKey(), secrets.events);
    m_notice->hide();
    setBusy(true);
    tryOut(m_changed, secrets);
}

void MailboxDialog::tryOut(const Sender &sender, const Secrets &secrets)
{
    Clock *clock = &m_context.clock;
    m_trial->start([sender, secrets, clock, random = randomOf(m_context),
                    chosen = choice()](const CancelToken &cancel) -> Result<SenderTrial::Report> {
        if (chosen.readsMailbox) {
            const QString secret = secrets.mailbox.isEmpty() ? secrets.account : secrets.mailbox;
            const Done read = FeedbackTrial::mailbox(sender, secret, *clock, random, cancel);
            if (!read)
                return read.error();
        }
        const auto key = eventKeyOf(sender, secrets.account, secrets.events);
        if (chosen.asksProvider && key) {
            const Done told = FeedbackTrial::events(sender, *key, *clock, random, cancel);
            if (!told)
                return told.error();
        }
        return SenderTrial::Report();
    });
}

void MailboxDialog::setBusy(bool busy)
{
    m_busy->setVisible(busy);
    m_save->setEnabled(!busy);
}

void MailboxDialog::fail(const Error &error)
{
    setBusy(false);
    m_notice->showError(error);
}

void MailboxDialog::keep()
{
    const auto written = m_context.store.write([changed = m_changed](Database &db) -> Done {
        Transaction transaction(db);
        const Done updated = SenderRepository(db).update(changed);
        return updated ? transaction.commit() : updated;
    });
    whenDone(written, this, [this](const Done &ended) {
        if (ended)
            keepSecrets();
        else
            fail(ended.error());
    });
}

/// One after the other; what was not typed stays.
void MailboxDialog::keepSecrets()
{
    const FeedbackForm::Choice chosen = choice();
    const QString mailbox = chosen.fields.value(FeedbackForm::mailboxSecretKey());
    const QString events = chosen.fields.value(FeedbackForm::eventsSecretKey());
    const auto end = [this](const Done &written) {
        if (!written) {
            fail(written.error());
            return;
        }
        tellAccountChanged(m_context, m_sender.id);
        emit kept();
        accept();
    };
    const auto keepEvents = [this, events, end](const Done &written) {
        if (!written || events.isEmpty())
            end(written);
        else
            whenDone(m_context.secrets.write(SecretOwner::eventsOf(m_sender.id), {events, {}}),
                     this, end);
    };
    if (mailbox.isEmpty())
        keepEvents(comptoir::done());
    else
        whenDone(m_context.secrets.write(SecretOwner::mailboxOf(m_sender.id), {mailbox, {}}), this,
                 keepEvents);
}

} // namespace comptoir
