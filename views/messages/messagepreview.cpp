#include "views/messages/messagepreview.h"

#include "models/store/customerrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/customers/customermark.h"
#include "views/today/customerpicker.h"
#include "views/widgets/elidedbutton.h"
#include "views/widgets/layouts.h"
#include "views/widgets/mailview.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"
#include "workflows/messages/mailbody.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kPeople = 200; ///< that one can step through
constexpr int kPhone = 360; ///< pixels
const QString kNobody = QStringLiteral("you@example.com");

} // namespace

MessagePreview::MessagePreview(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_person(new ElidedButton(this))
    , m_before(makeIconButton(QStringLiteral("left"), this))
    , m_after(makeIconButton(QStringLiteral("right"), this))
    , m_widths(new QButtonGroup(this))
    , m_computer(makeIconButton(QStringLiteral("window"), this))
    , m_phone(makeIconButton(QStringLiteral("phone"), this))
    , m_from(makeLabel(TextRole::Small, this))
    , m_subject(makeLabel(TextRole::Heading, this))
    , m_line(makeLabel(TextRole::Muted, this))
    , m_notice(new NoticeBar(this))
    , m_paper(new QStackedWidget(this))
    , m_mail(new MailView(m_paper))
    , m_text(nullptr)
    , m_textPage(new QWidget(m_paper))
{
    build();
    onLanguage(this, [this] { retranslate(); });
    connect(m_context.privacy.get(), &Privacy::changed, this, [this] {
        showCustomer();
        render();
    });
}

void MessagePreview::build()
{
    m_person->setObjectName(QStringLiteral("preview.person"));
    m_before->setObjectName(QStringLiteral("preview.before"));
    m_after->setObjectName(QStringLiteral("preview.after"));
    m_computer->setObjectName(QStringLiteral("preview.computer"));
    m_phone->setObjectName(QStringLiteral("preview.phone"));
    m_mail->setObjectName(QStringLiteral("preview.mail"));
    for (QToolButton *width : {m_computer, m_phone}) {
        width->setCheckable(true);
        m_widths->addButton(width);
    }
    m_computer->setChecked(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_before);
    row->addWidget(m_person, 1);
    row->addWidget(m_after);
    row->addSpacing(8);
    row->addWidget(m_computer);
    row->addWidget(m_phone);
    QFrame *bubble = makeCard(m_textPage);
    auto *inBubble = new QVBoxLayout(bubble);
    inBubble->setContentsMargins(14, 10, 14, 10);
    m_text = makeLabel(TextRole::Body, bubble);
    m_text->setObjectName(QStringLiteral("preview.text"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    inBubble->addWidget(m_text);
    auto *texts = new QVBoxLayout(m_textPage);
    texts->setContentsMargins(0, 0, 0, 0);
    texts->addWidget(bubble);
    texts->addStretch(1);
    m_paper->addWidget(m_mail);
    m_paper->addWidget(m_textPage);
    m_notice->hide();
    m_mail->setMinimumHeight(Theme::forText(90));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_from);
    column->addWidget(m_subject);
    column->addWidget(m_line);
    column->addWidget(m_notice);
    auto *middle = new QHBoxLayout;
    middle->addStretch(0); // takes what the paper leaves
    middle->addWidget(m_paper, 1);
    middle->addStretch(0);
    column->addLayout(middle, 1);
    connect(m_before, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_after, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_person, &QPushButton::clicked, this, &MessagePreview::pick);
    connect(m_widths, &QButtonGroup::buttonClicked, this, &MessagePreview::fitPaper);
}

void MessagePreview::retranslate()
{
    setIconButtonText(m_before, tr("The customer before"));
    setIconButtonText(m_after, tr("The next customer"));
    setIconButtonText(m_computer, tr("As on a computer"));
    setIconButtonText(m_phone, tr("As on a phone"));
    m_mail->setAccessibleName(tr("The message as the customer gets it"));
    showCustomer();
    render();
}

void MessagePreview::setMessage(const WrittenMessage &message, const std::optional<Sender> &sender)
{
    m_message = message;
    m_sender = sender;
    const bool isEmail = message.channel == Channel::Email;
    for (QWidget *one : std::initializer_list<QWidget *>{m_computer, m_phone})
        one->setVisible(isEmail);
    m_paper->setCurrentWidget(isEmail ? static_cast<QWidget *>(m_mail) : m_textPage);
    if (m_people.isEmpty())
        refresh();
    render();
}

void MessagePreview::refresh()
{
    CustomerQuery query;
    query.sort = CustomerColumn::LastActivity;
    query.descending = true;
    query.now = m_context.clock.now();
    const auto answer = m_context.store.read(
        [query](Database &db) { return CustomerRepository(db).first(query, kPeople).valueOr({}); });
    whenDone(answer, this, [this](const QList<CustomerRow> &rows) {
        m_people.clear();
        for (const CustomerRow &row : rows)
            m_people.append({row.id, CustomerName::of(row)});
        if (!m_customer.isValid() && !m_people.isEmpty())
            choose(m_people.first().id, m_people.first().name);
        else
            showCustomer();
    });
}

void MessagePreview::choose(CustomerId customer, const QString &name)
{
    m_customer = customer;
    m_name = name;
    showCustomer();
    render();
}

void MessagePreview::showCustomer()
{
    const QString name
        = m_customer.isValid() ? m_context.privacy->name(m_name) : tr("No customer yet");
    m_person->setName(name);
    m_person->setHint(tr("Choose another customer"));
    m_person->setAccessibleName(tr("Preview for %1. Choose another customer.").arg(name));
    const bool canStep = m_people.size() > 1;
    m_before->setEnabled(canStep);
    m_after->setEnabled(canStep);
    m_person->setEnabled(!m_people.isEmpty());
}

void MessagePreview::step(int by)
{
    const auto here = std::find_if(m_people.cbegin(), m_people.cend(),
                                   [this](const Person &one) { return one.id == m_customer; });
    const qsizetype at = here == m_people.cend() ? -1 : here - m_people.cbegin();
    const Person &next = m_people.at((at + by + m_people.size()) % m_people.size());
    choose(next.id, next.name);
}

void MessagePreview::pick()
{
    auto *picker = new CustomerPicker(m_context, window());
    picker->ask(tr("Preview for which customer?"), tr("Enter chooses, Escape leaves."), {});
    connect(picker, &CustomerPicker::chosen, this, &MessagePreview::choose);
    picker->open();
}

void MessagePreview::render()
{
    if (!m_customer.isValid()) {
        take(Result<Composer::Preview>(Composer::Preview{}));
        return;
    }
    Sender sender;
    if (m_sender)
        sender = *m_sender;
    else
        sender.name = kNobody; // stands for the name of an account that is to come
    sender.channel = m_message.channel;
    if (sender.address.isEmpty())
        sender.address = kNobody;
    const auto answer = m_context.store.read([message = m_message, sender, customer = m_customer,
                                              now = m_context.clock.now()](Database &db) {
        return Composer::preview(db, message, sender, customer, now, {sender.address, {}});
    });
    whenDone(answer, this,
             [this, generation = ++m_generation](const Result<Composer::Preview> &preview) {
                 if (generation == m_generation)
                     take(preview);
             });
}

void MessagePreview::take(const Result<Composer::Preview> &preview)
{
    const bool isEmail = m_message.channel == Channel::Email;
    m_notice->setVisible(!preview);
    if (!preview)
        m_notice->showNotice(
            Tone::Warning,
            tr("This customer would not get the message. %1").arg(preview.error().text));
    const RenderedMessage said = preview ? preview->said : RenderedMessage();
    const auto hidden = [this](const QString &text) {
        return breakable(m_context.privacy->words(text), kLongestCopied);
    };
    setTextOrHide(m_from, isEmail && m_sender ? tr("From %1").arg(m_sender->address) : QString());
    setTextOrHide(m_subject, isEmail ? hidden(said.subject) : QString());
    setTextOrHide(m_line, isEmail ? hidden(MailBody::read(said.html).previewLine) : QString());
    m_paper->setVisible(preview.operator bool());
    if (!isEmail)
        m_text->setText(hidden(said.text));
    else if (m_context.privacy->isOn() || said.html.isEmpty())
        m_mail->showWords(m_context.privacy->words(said.text));
    else
        m_mail->showMail(said.html);
    fitPaper();
}

/// In the middle of what there is, no wider than a phone where that was chosen.
void MessagePreview::fitPaper()
{
    const int most = m_phone->isChecked() ? Theme::forText(kPhone) : QWIDGETSIZE_MAX;
    m_paper->setMaximumWidth(most);
}

} // namespace comptoir
