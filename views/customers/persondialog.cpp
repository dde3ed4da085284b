#include "views/customers/persondialog.h"

#include "models/domain/contact.h"
#include "views/customers/dayfield.h"
#include "views/customers/formrows.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/setlook.h"
#include "views/widgets/tallscroll.h"
#include "views/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimeZone>
#include <QVBoxLayout>

namespace comptoir {

namespace {

constexpr int kWidth = 520;

QString columnOf(PersonField field)
{
    const char *const names[] = {"first_name", "last_name", "company",  "email",
                                 "phone",      "gender",    "birthday", "language"};
    return QString::fromLatin1(names[static_cast<int>(field)]);
}

} // namespace

PersonDialog::PersonDialog(const ProfileReading &reading, QWidget *parent)
    : Dialog(parent)
    , m_reading(reading)
    , m_keep(makeMainButton(this))
{
    setWindowTitle(tr("Edit the customer"));
    setMinimumWidth(Theme::forText(kWidth));
    build();
    check();
}

void PersonDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    QLabel *title = makeLabel(TextRole::Heading, this);
    title->setText(tr("Edit the customer"));
    QLabel *remark = makeLabel(TextRole::Small, this);
    remark->setText(
        tr("What you change here is yours: a sync leaves it alone. Nothing is changed in "
           "the shop."));
    column->addWidget(title);
    column->addWidget(remark);
    auto *inside = new QWidget;
    auto *form = new QVBoxLayout(inside);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(12);
    FormRows rows(form, inside);
    addRow(rows, PersonField::FirstName, tr("First name"), new QLineEdit(this));
    addRow(rows, PersonField::LastName, tr("Last name"), new QLineEdit(this));
    addRow(rows, PersonField::Company, tr("Company"), new QLineEdit(this));
    addRow(rows, PersonField::Email, tr("E-mail"), new QLineEdit(this));
    addRow(rows, PersonField::Phone, tr("Phone"), new QLineEdit(this));
    addRow(rows, PersonField::Birthday, tr("Birthday"), new DayField(this));
    addRow(rows, PersonField::Gender, tr("Gender"), makeGenders());
    addRow(rows, PersonField::Language, tr("Language"), makeLanguages(m_reading.profile.language));
    column->addWidget(new TallScroll(inside, this), 1);
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(tr("Cancel"));
    m_keep->setText(tr("Keep"));
    m_keep->setObjectName(QStringLiteral("keep"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_keep);
    column->addSpacing(4);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::accept);
}

void PersonDialog::addRow(FormRows &rows, PersonField field, const QString &label, QWidget *editor)
{
    Row row;
    row.editor = editor;
    row.before = stateBefore(field);
    row.back = makeButton(ButtonKind::Link, this);
    row.back->setText(tr("Back to the shop's"));
    row.back->setAccessibleName(tr("%1: back to what the shop says").arg(label));
    row.remark = makeLabel(TextRole::Small, this);
    editor->setObjectName(columnOf(field));
    row.back->setObjectName(columnOf(field) + QStringLiteral("-back"));
    rows.add(label, editor);
    row.under = new QWidget(this);
    auto *under = new QHBoxLayout(row.under);
    under->setContentsMargins(0, 0, 0, 0);
    under->setSpacing(8);
    under->addWidget(row.remark, 1);
    under->addWidget(row.back, 0, Qt::AlignTop);
    rows.addWidget(row.under);
    m_rows.insert(field, row);
    put(field, row.before.text);
    const auto changed = [this, field] {
        if (!m_filling)
            m_rows[field].givenBack = false;
        check();
    };
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        connect(line, &QLineEdit::textChanged, this, changed);
    if (auto *choice = qobject_cast<QComboBox *>(editor))
        connect(choice, &QComboBox::currentIndexChanged, this, changed);
    connect(row.back, &QPushButton::clicked, this, [this, field] { giveBack(field); });
}

QComboBox *PersonDialog::makeGenders()
{
    auto *choice = new QComboBox(this);
    choice->addItem(tr("not known"), QStringLiteral("0"));
    choice->addItem(tr("woman"), QStringLiteral("2"));
    choice->addItem(tr("man"), QStringLiteral("1"));
    return choice;
}

QComboBox *PersonDialog::makeLanguages(const QString &now)
{
    auto *choice = new QComboBox(this);
    choice->addItem(tr("not known"), QString());
    QStringList codes{QStringLiteral("fr"), QStringLiteral("en"), QStringLiteral("de"),
                      QStringLiteral("es"), QStringLiteral("it"), QStringLiteral("nl"),
                      QStringLiteral("pt"), QStringLiteral("pl"), QStringLiteral("sv"),
                      QStringLiteral("ar"), QStringLiteral("zh"), QStringLiteral("ja")};
    for (const QString &also : {now, m_reading.fromShops.value(PersonField::Language)}) {
        if (!also.isEmpty() && !codes.contains(also))
            codes.append(also);
    }
    for (const QString &code : codes)
        choice->addItem(Format::language(code), code);
    return choice;
}

PersonFieldState PersonDialog::stateBefore(PersonField field) const
{
    const CustomerProfile &profile = m_reading.profile;
    const CustomerRow &row = profile.row;
    const QHash<PersonField, QString> texts{
        {PersonField::FirstName, row.firstName},
        {PersonField::LastName, row.lastName},
        {PersonField::Company, row.company},
        {PersonField::Email, row.email},
        {PersonField::Phone, row.phone},
        {PersonField::Birthday, profile.birthday.toString(Qt::ISODate)},
        {PersonField::Gender, QString::number(static_cast<int>(profile.gender))},
        {PersonField::Language, profile.language}};
    return {texts.value(field), profile.ownerFields.contains(columnOf(field))};
}

void PersonDialog::put(PersonField field, const QString &text)
{
    m_filling = true;
    m_rows[field].put = text;
    QWidget *editor = m_rows.value(field).editor;
    if (auto *day = qobject_cast<DayField *>(editor))
        day->setDay(QDate::fromString(text, Qt::ISODate));
    else if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setText(readable(field, text));
    else if (auto *choice = qobject_cast<QComboBox *>(editor))
        choice->setCurrentIndex(qMax(0, choice->findData(text)));
    m_filling = false;
}

QString PersonDialog::typed(PersonField field) const
{
    const Row &row = m_rows.value(field);
    const QWidget *editor = row.editor;
    if (const auto *day = qobject_cast<const DayField *>(editor)) {
        // What is no day goes on as it was typed, to be refused with a reason.
        return day->day().isValid() ? day->day().toString(Qt::ISODate) : day->text();
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->text() == readable(field, row.put) ? row.put : line->text();
    return qobject_cast<const QComboBox *>(editor)->currentData().toString();
}

/// A phone is spaced as in the country by which it is read again, whatever the window's language.
QString PersonDialog::readable(PersonField field, const QString &text) const
{
    return field == PersonField::Phone ? readablePhone(text, m_reading.phoneRegion) : text;
}

Result<QString> PersonDialog::readField(PersonField field) const
{
    const QDate today = m_reading.asOf.now.toZone(QTimeZone::systemTimeZone()).date();
    // What was there before stays as it is, however a shop wrote it.
    const QString text = typed(field);
    if (text == m_rows.value(field).before.text)
        return text;
    return PersonEdit::read(field, text, m_reading.phoneRegion, today);
}

void PersonDialog::giveBack(PersonField field)
{
    put(field, m_reading.fromShops.value(field));
    m_rows[field].givenBack = true;
    m_rows.value(field).editor->setFocus(Qt::TabFocusReason); // its button goes
    check();
}

QString PersonDialog::shown(PersonField field, const QString &text) const
{
    if (field == PersonField::Gender) {
        const auto *choice = qobject_cast<const QComboBox *>(m_rows.value(field).editor);
        return text == u"0" ? QString() : choice->itemText(choice->findData(text));
    }
    if (field == PersonField::Birthday)
        return text.isEmpty() ? text : Format::date(QDate::fromString(text, Qt::ISODate));
    if (field == PersonField::Phone)
        return readable(field, text);
    return field == PersonField::Language && !text.isEmpty() ? Format::language(text) : text;
}

void PersonDialog::showRow(PersonField field)
{
    const Row &row = m_rows.value(field);
    const Result<QString> read = readField(field);
    const QString inShop = shown(field, m_reading.fromShops.value(field));
    const bool differs = typed(field) != row.before.text;
    const bool mine = !row.givenBack && (differs || row.before.byOwner);
    QString remark;
    if (!read)
        remark = read.error().text;
    else if (mine)
        remark = inShop.isEmpty() ? tr("Yours; the shop says nothing.")
                                  : tr("Yours; the shop says: %1").arg(inShop);
    setLook(row.remark, "role", read ? QStringLiteral("muted") : QStringLiteral("danger"));
    setLook(row.editor, "invalid", !read);
    setTextOrHide(row.remark, remark);
    row.back->setVisible(mine);
    row.under->setVisible(mine || !remark.isEmpty());
}

void PersonDialog::check()
{
    bool fine = true;
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        showRow(it.key());
        fine = fine && readField(it.key());
    }
    m_keep->setEnabled(fine && !changes().isEmpty());
}

QHash<PersonField, PersonFieldState> PersonDialog::changes() const
{
    QHash<PersonField, PersonFieldState> changes;
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        const Result<QString> read = readField(it.key());
        if (!read)
            continue;
        const Row &row = it.value();
        const bool differs = *read != row.before.text;
        if (row.givenBack && row.before.byOwner)
            changes.insert(it.key(), {*read, false});
        else if (differs && !row.givenBack)
            changes.insert(it.key(), {*read, true});
    }
    return changes;
}

} // namespace comptoir
