#include "views/orders/rangedialogs.h"

#include "models/domain/money.h"
#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>

namespace comptoir {

namespace {

/// Title above, two fields side by side, the buttons below. Returns the button that accepts.
QPushButton *build(QDialog *dialog, const QString &title, const QStringList &labels,
                   const QList<QWidget *> &fields, QLabel *problem, const QString &verb,
                   const QString &cancelText)
{
    dialog->setWindowTitle(title);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    QLabel *heading = makeLabel(TextRole::Heading, dialog);
    heading->setText(title);
    layout->addWidget(heading);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    for (int i = 0; i < fields.size(); ++i) {
        QLabel *label = makeLabel(TextRole::Small, dialog);
        label->setText(labels.at(i));
        label->setBuddy(fields.at(i));
        fields.at(i)->setAccessibleName(labels.at(i));
        fields.at(i)->setMinimumWidth(Theme::forText(170));
        grid->addWidget(label, 0, i);
        grid->addWidget(fields.at(i), 1, i);
    }
    layout->addLayout(grid);
    if (problem)
        layout->addWidget(problem);
    QPushButton *cancel = makeButton(ButtonKind::Plain, dialog);
    cancel->setText(cancelText);
    QPushButton *accept = makeMainButton(dialog);
    accept->setText(verb);
    accept->setObjectName(QStringLiteral("confirm"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    return accept;
}

QString textOf(const std::optional<qint64> &amount)
{
    return amount ? QLocale().toString(static_cast<double>(*amount) / 100.0, 'f', 2) : QString();
}

} // namespace

DaysDialog::DaysDialog(const QDate &first, const QDate &last, QWidget *parent)
    : Dialog(parent)
    , m_first(new QDateEdit(first, this))
    , m_last(new QDateEdit(last, this))
{
    setKeepsNothing();
    for (QDateEdit *edit : {m_first, m_last})
        edit->setCalendarPopup(true);
    const QPushButton *accept
        = build(this, tr("Which days?"), {tr("First day"), tr("Last day")}, {m_first, m_last},
                nullptr, tr("Show these days"), tr("Cancel"));
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
}

QDate DaysDialog::first() const
{
    return qMin(m_first->date(), m_last->date());
}

QDate DaysDialog::last() const
{
    return qMax(m_first->date(), m_last->date());
}

AmountsDialog::AmountsDialog(const std::optional<qint64> &least, const std::optional<qint64> &most,
                             QWidget *parent)
    : Dialog(parent)
    , m_least(new QLineEdit(textOf(least), this))
    , m_most(new QLineEdit(textOf(most), this))
    , m_problem(makeLabel(TextRole::Small, this))
{
    setKeepsNothing();
    m_least->setObjectName(QStringLiteral("least"));
    m_most->setObjectName(QStringLiteral("most"));
    m_problem->setProperty("role", QStringLiteral("danger"));
    m_problem->hide();
    const QPushButton *accept
        = build(this, tr("Which totals?"), {tr("At least"), tr("At most")}, {m_least, m_most},
                m_problem, tr("Show these orders"), tr("Cancel"));
    connect(accept, &QPushButton::clicked, this, &AmountsDialog::check);
}

std::optional<qint64> AmountsDialog::read(const QString &text)
{
    QString plain = text.simplified();
    plain.remove(u' ');
    plain.replace(u',', u'.');
    const auto money = Money::fromDecimal(plain, *Currency::fromCode(u"EUR"));
    if (!money || plain.isEmpty())
        return std::nullopt;
    return money->minor;
}

std::optional<qint64> AmountsDialog::least() const
{
    const auto least = read(m_least->text());
    const auto most = read(m_most->text());
    return least && most ? qMin(*least, *most) : least;
}

std::optional<qint64> AmountsDialog::most() const
{
    const auto least = read(m_least->text());
    const auto most = read(m_most->text());
    return least && most ? qMax(*least, *most) : most;
}

void AmountsDialog::check()
{
    for (QLineEdit *edit : {m_least, m_most}) {
        if (!edit->text().trimmed().isEmpty() && !read(edit->text())) {
            setTextOrHide(
                m_problem,
                tr("“%1” is no amount. Write figures, such as 49.90.").arg(edit->text().trimmed()));
            edit->setFocus();
            edit->selectAll();
            return;
        }
    }
    accept();
}

} // namespace comptoir
