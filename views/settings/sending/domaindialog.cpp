#include "views/settings/sending/domaindialog.h"

#include "models/store/senderrepository.h"
#include "models/store/store.h"
#include "views/settings/sending/domainview.h"
#include "views/widgets/dialogsize.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QRegularExpressionValidator>
#include <QScrollArea>
#include <QVBoxLayout>

namespace comptoir {

namespace {

const QString kSelector = QStringLiteral("dkim_selector");
constexpr int kLongestSelector = 63; ///< of one label (RFC 1035 §2.3.4), and some have two

} // namespace

DomainDialog::DomainDialog(const ViewContext &context, DnsSource &dns, const Sender &sender,
                           QWidget *parent)
    : Dialog(parent)
    , m_context(context)
    , m_sender(sender)
    , m_check(new DomainCheck(dns, this))
    , m_heading(makeLabel(TextRole::Title, this))
    , m_text(makeLabel(TextRole::Muted, this))
    , m_busy(new QProgressBar(this))
    , m_view(new DomainView)
    , m_selectorLabel(makeLabel(TextRole::Body, this))
    , m_selector(new QLineEdit(this))
    , m_again(makeButton(ButtonKind::Plain, this))
    , m_close(makeMainButton(this))
{
    setModal(true);
    setKeepsNothing();
    resizeForText(*this, {760, 620});
    build();
    connect(m_check, &DomainCheck::finished, this, &DomainDialog::take);
    connect(m_again, &QPushButton::clicked, this, [this] {
        keepSelector();
        check();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_view, &DomainView::copied, this, [this] { m_context.notices->say(tr("Copied")); });
    onLanguage(this, [this] { retranslate(); });
}

void DomainDialog::build()
{
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_selector->setObjectName(QStringLiteral("dkim-selector"));
    m_selector->setMaxLength(2 * kLongestSelector);
    m_selector->setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("[A-Za-z0-9_.-]*")), m_selector));
    m_selector->setText(m_sender.options.value(kSelector).toString());
    m_again->setObjectName(QStringLiteral("check-again"));
    m_close->setObjectName(QStringLiteral("close"));
    auto *area = new QScrollArea(this);
    area->setProperty("ring", true); // words alone: the keys scroll it
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    m_view->setAutoFillBackground(false);
    area->setWidget(m_view);
    onLanguage(area, [area] { area->setAccessibleName(DomainDialog::tr("What was found")); });
    m_selectorLabel->setBuddy(m_selector);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 20);
    layout->setSpacing(10);
    layout->addWidget(m_heading);
    layout->addWidget(m_text);
    layout->addWidget(m_busy);
    layout->addWidget(area, 1);
    layout->addWidget(m_selectorLabel);
    layout->addWidget(m_selector);
    layout->addLayout(buttons);
    m_close->setFocus();
}

void DomainDialog::retranslate()
{
    setWindowTitle(tr("Check the domain"));
    m_heading->setText(breakable(m_sender.address.section(u'@', -1), kLongestCopied));
    m_text->setText(tr("What receivers look up before they take a message. The records stand where "
                       "your domain is managed, mostly at the host of your shop."));
    m_busy->setAccessibleName(tr("The check is running"));
    m_selectorLabel->setText(tr("Name of the DKIM key (selector), where your provider tells one"));
    m_selector->setAccessibleName(m_selectorLabel->text());
    m_again->setText(tr("Check again"));
    m_close->setText(tr("Close"));
}

void DomainDialog::check()
{
    m_busy->show();
    m_again->setEnabled(false);
    m_view->clear();
    m_check->start(m_sender.address, senderPreset(m_sender.provider), m_selector->text().trimmed());
}

void DomainDialog::take(const DomainFacts &facts)
{
    m_busy->hide();
    m_again->setEnabled(true);
    m_view->showFindings(DomainFindings::of(facts));
}

void DomainDialog::keepSelector()
{
    const QString typed = m_selector->text().trimmed();
    if (m_sender.options.value(kSelector).toString() == typed)
        return;
    if (typed.isEmpty())
        m_sender.options.remove(kSelector);
    else
        m_sender.options.insert(kSelector, typed);
    // A failure costs that it is typed again, no data.
    m_context.store.write([id = m_sender.id, typed](Database &db) -> Done {
        Transaction transaction(db);
        SenderRepository senders(db);
        Result<Sender> sender = senders.get(id);
        if (!sender)
            return sender.error();
        sender->options.insert(kSelector, typed);
        const Done updated = senders.update(*sender);
        return updated ? transaction.commit() : updated;
    });
}

} // namespace comptoir
