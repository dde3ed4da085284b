#include "views/settings/returndialog.h"

#include "models/store/store.h"
#include "models/store/textrules.h"
#include "models/store/whendone.h"
#include "views/customers/dayfield.h"
#include "views/customers/formrows.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"
#include "views/widgets/wrappingradio.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTimeZone>
#include <QVBoxLayout>

namespace comptoir {

namespace {

constexpr int kWidth = 560;
constexpr int kTextHeight = 64;

} // namespace

ReturnDialog::ReturnDialog(const ViewContext &context, QWidget *parent)
    : Dialog(parent)
    , m_context(context)
    , m_address(new QLineEdit(this))
    , m_found(makeLabel(TextRole::Small, this))
    , m_ways(new QButtonGroup(this))
    , m_day(new DayField(this))
    , m_reason(new QPlainTextEdit(this))
    , m_problem(makeLabel(TextRole::Small, this))
    , m_confirm(makeMainButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Somebody came back"));
    setMinimumWidth(Theme::forText(kWidth));
    m_address->setObjectName(QStringLiteral("return-address"));
    m_found->setObjectName(QStringLiteral("return-found"));
    m_reason->setObjectName(QStringLiteral("return-reason"));
    m_problem->setObjectName(QStringLiteral("return-problem"));
    m_confirm->setObjectName(QStringLiteral("return-confirm"));
    build();
    m_day->setDay(context.clock.now().toZone(QTimeZone::systemTimeZone()).date());
    connect(m_address, &QLineEdit::textChanged, this, &ReturnDialog::lookUp);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &ReturnDialog::check);
    connect(m_day, &QLineEdit::textChanged, this, &ReturnDialog::check);
    check();
}

void ReturnDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    QLabel *title = makeLabel(TextRole::Heading, this);
    title->setText(tr("Somebody who was erased came back"));
    QLabel *text = makeLabel(TextRole::Muted, this);
    text->setText(
        tr("Comptoir keeps whoever was erased without a name, even when they order again. If "
           "they came back on their own, note it here: what is newer than that day comes in again "
           "with their name at the next sync. What is older stays without, and they get messages "
           "only if they agree anew."));
    column->addWidget(title);
    column->addWidget(text);
    FormRows rows(column, this);
    m_address->setPlaceholderText(tr("The e-mail address or phone number"));
    rows.add(tr("Who"), m_address);
    rows.addWidget(m_found);
    auto *ways = new QWidget(this);
    auto *wayColumn = new QVBoxLayout(ways);
    wayColumn->setContentsMargins(0, 0, 0, 0);
    wayColumn->setSpacing(4);
    auto *ordered = new QRadioButton(tr("Ordered again"), ways);
    auto *agreed = new QRadioButton(tr("Agreed anew to get messages"), ways);
    m_ways->addButton(ordered, static_cast<int>(ReturnWay::Order));
    m_ways->addButton(agreed, static_cast<int>(ReturnWay::Consent));
    ordered->setChecked(true);
    wayColumn->addWidget(ordered);
    wayColumn->addWidget(agreed);
    rows.add(tr("How"), ways);
    rows.add(tr("Day"), m_day);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(Theme::forText(kTextHeight));
    m_reason->setPlaceholderText(tr("For example: order 1234, or signed form of the fair"));
    rows.add(tr("How you know"), m_reason);
    m_problem->setProperty("role", QStringLiteral("danger"));
    column->addWidget(m_problem);
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(tr("Cancel"));
    m_confirm->setText(tr("Let them come back"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_confirm);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &ReturnDialog::confirm);
}

void ReturnDialog::lookUp()
{
    m_canReturn = false;
    check();
    const auto found
        = m_context.store.read([address = m_address->text(), now = m_context.clock.now()](
                                   Database &db) { return ErasedReturn(db, now).find(address); });
    whenDone(found, this,
             [this, generation = ++m_generation](
                 const Result<std::optional<ErasedReturn::Found>> &answer) {
                 if (generation == m_generation)
                     take(answer);
             });
}

QString ReturnDialog::words(const ErasedReturn::Found &found)
{
    if (found.since)
        //: %1 is a day
        return tr("Noted already: back since %1.").arg(Format::date(*found.since));
    //: %1 is a day
    QString text = tr("Erased on %1.").arg(Format::date(found.erasedAt));
    if (found.orders > 0)
        text += u' '
            + tr("%Ln order(s) of before stay without a name.", nullptr,
                 static_cast<int>(found.orders));
    if (found.refused)
        text += u' ' + tr("They had refused messages.");
    return text;
}

void ReturnDialog::take(const Result<std::optional<ErasedReturn::Found>> &found)
{
    QString text;
    if (!found)
        // Half an address is no mistake yet.
        text = found.error().code == ErrorCode::InvalidArgument ? QString() : found.error().text;
    else if (found->has_value())
        text = words(**found);
    else
        text = tr("Nobody with this address or number was erased.");
    m_found->setText(text);
    resize(width(), qMax(height(), layout()->totalHeightForWidth(width())));
    m_canReturn = found && found->has_value() && !(*found)->since;
    check();
}

/// What is missing is seen by the fields themselves: only the button waits.
void ReturnDialog::check()
{
    m_problem->clear();
    m_confirm->setEnabled(m_canReturn && m_day->day().isValid()
                          && !terms().reason.trimmed().isEmpty());
}

ErasedReturn::Terms ReturnDialog::terms() const
{
    QString reason = m_reason->toPlainText();
    TextRules::text(reason);
    const QDateTime since = m_day->day().startOfDay(QTimeZone::systemTimeZone());
    return {Timestamp::fromDateTime(since), static_cast<ReturnWay>(m_ways->checkedId()), reason};
}

void ReturnDialog::confirm()
{
    m_confirm->setEnabled(false);
    const auto back = m_context.store.write(
        [address = m_address->text(), terms = terms(),
         now = m_context.clock.now()](Database &db) -> Result<ErasedReturn::Found> {
            Transaction transaction(db);
            auto confirmed = ErasedReturn(db, now).confirm(address, terms);
            if (!confirmed)
                return confirmed;
            const Done committed = transaction.commit();
            return committed ? confirmed : Result<ErasedReturn::Found>(committed.error());
        });
    whenDone(back, this, [this](const Result<ErasedReturn::Found> &found) {
        if (found) {
            emit confirmed(*found);
            accept();
            return;
        }
        check();
        m_problem->setText(found.error().text);
    });
}

} // namespace comptoir
