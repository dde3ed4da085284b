#include "views/messages/testdialog.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/customers/formrows.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/theme.h"
#include "views/widgets/viewsettings.h"
#include "workflows/messages/accountsecrets.h"
#include "workflows/messages/senderchannels.h"
#include "workflows/messages/testmessage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>

namespace comptoir {

void TestDialog::ask(const ViewContext &context, QWidget *parent, const Question &question)
{
    auto *dialog = new TestDialog(context, question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

TestDialog::TestDialog(const ViewContext &context, const Question &question, QWidget *parent)
    : Dialog(parent)
    , m_context(context)
    , m_question(question)
    , m_to(new QLineEdit(this))
    , m_sender(new QComboBox(this))
    , m_notice(new NoticeBar(this))
    , m_send(makeMainButton(this))
{
    setKeepsNothing();
    build();
    connect(this, &QDialog::finished, this, [this] { m_cancel.cancel(); });
    connect(m_to, &QLineEdit::textChanged, this, &TestDialog::check);
    connect(m_send, &QPushButton::clicked, this, &TestDialog::send);
    ViewSettings(context.store).read({key()}, this, [this](const ViewSettings::Values &values) {
        if (m_to->text().isEmpty())
            m_to->setText(values.value(key()));
    });
    check();
    m_to->setFocus();
}

QString TestDialog::key() const
{
    return QStringLiteral("messages.test.%1").arg(static_cast<int>(m_question.message.channel));
}

void TestDialog::build()
{
    const bool isEmail = m_question.message.channel == Channel::Email;
    setWindowTitle(tr("Send a test to yourself"));
    setMinimumWidth(Theme::forText(440));
    QLabel *title = makeLabel(TextRole::Heading, this);
    title->setText(tr("Send a test to yourself"));
    QLabel *about = makeLabel(TextRole::Muted, this);
    about->setText(tr("It says that it is a test, goes to no customer and is counted nowhere. Its "
                      "link to unsubscribe does nothing."));
    m_to->setObjectName(QStringLiteral("test.to"));
    m_to->setPlaceholderText(isEmail ? QStringLiteral("vous@exemple.fr")
                                     : QStringLiteral("+33 6 12 34 56 78"));
    m_sender->setObjectName(QStringLiteral("test.sender"));
    m_sender->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sender->setMinimumContentsLength(12);
    connect(m_sender, &QComboBox::currentTextChanged, m_sender, &QWidget::setToolTip);
    for (const Sender &sender : std::as_const(m_question.senders))
        m_sender->addItem(sender.name.isEmpty()
                              ? sender.address
                              : QStringLiteral("%1 (%2)").arg(sender.name, sender.address),
                          sender.id.value);
    m_send->setObjectName(QStringLiteral("test.send"));
    m_send->setText(tr("Send the test"));
    m_notice->setObjectName(QStringLiteral("test.notice"));
    m_notice->hide();
    QPushButton *close = makeButton(ButtonKind::Plain, this);
    close->setText(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(about);
    FormRows rows(column, this);
    rows.add(isEmail ? tr("Your address") : tr("Your number"), m_to);
    rows.add(tr("Sent by"), m_sender);
    column->addWidget(m_notice);
    column->addSpacing(8);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_send);
    column->addLayout(buttons);
    if (m_question.senders.isEmpty()) {
        m_notice->showNotice(Tone::Warning,
                             tr("There is no account for messages of this kind yet. Add one in "
                                "the settings."));
        m_notice->show();
    }
}

void TestDialog::check()
{
    m_send->setEnabled(!m_isSending && !m_to->text().trimmed().isEmpty()
                       && !m_question.senders.isEmpty() && m_question.customer.isValid());
}

void TestDialog::send()
{
    const auto found = std::find_if(
        m_question.senders.cbegin(), m_question.senders.cend(),
        [this](const Sender &one) { return one.id.value == m_sender->currentData().toLongLong(); });
    const QString region = QLocale().name().section(u'_', 1);
    const auto to = TestMessage::address(m_question.message.channel, m_to->text(),
                                         region.size() == 2 ? region : QStringLiteral("FR"));
    if (found == m_question.senders.cend() || !to) {
        if (!to)
            end(to.error());
        return;
    }
    ViewSettings(m_context.store).write(key(), m_to->text().trimmed());
    m_isSending = true;
    check();
    m_notice->showNotice(Tone::Neutral, tr("Sending…"));
    m_notice->show();
    AccountSecrets::read(m_context.secrets, {*found}, this,
                         [this, sender = *found, to = *to](const AccountSecrets &secrets) {
                             const Result<QString> secret = secrets.of(sender);
                             if (secret)
                                 compose(sender, to, *secret);
                             else
                                 end(secret.error());
                         });
}

void TestDialog::compose(const Sender &sender, const QString &to, const QString &secret)
{
    const TestMessage::Trial trial{m_question.message, sender, m_question.customer, to};
    const Timestamp now = m_context.clock.now();
    const QString token = QStringLiteral("test-%1").arg(now.ms);
    const auto answer = m_context.store.read(
        [trial, token, now](Database &db) { return TestMessage::request(db, trial, token, now); });
    whenDone(answer, this, [this, sender, secret](const Result<SendRequest> &request) {
        if (request)
            deliver(sender, *request, secret);
        else
            end(request.error());
    });
}

void TestDialog::deliver(const Sender &sender, const SendRequest &request, const QString &secret)
{
    const SenderChannels::Parts parts{&m_context.clock, m_context.random};
    const auto sent = QtConcurrent::run([sender, request, secret, parts, cancel = m_cancel] {
        const auto channel = SenderChannels::make(sender, secret, parts);
        return channel ? TestMessage::send(**channel, request, cancel) : Done(channel.error());
    });
    whenDone(sent, this, [this](const Done &outcome) { end(outcome); });
}

void TestDialog::end(const Done &outcome)
{
    m_isSending = false;
    check();
    if (outcome)
        m_notice->showNotice(Tone::Good,
                             tr("The test is on its way to %1.").arg(m_to->text().trimmed()));
    else
        m_notice->showError(outcome.error());
    m_notice->show();
}

} // namespace comptoir
