#pragma once

#include "views/customers/profilereading.h"
#include "views/widgets/dialog.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace comptoir {

class DayField;
class FormRows;

/// What the owner knows better of a person than the shops: name, company, e-mail, phone, gender,
/// birthday, language. What is changed here is the owner's from then on; each such field has a way
/// back to what the shops say.
class PersonDialog : public Dialog
{
    Q_OBJECT

public:
    PersonDialog(const ProfileReading &reading, QWidget *parent = nullptr);

    /// What is to be written: only fields that differ from before. Once accepted.
    [[nodiscard]] QHash<PersonField, PersonFieldState> changes() const;

private:
    struct Row
    {
        QWidget *editor = nullptr;
        QLabel *remark = nullptr;
        QPushButton *back = nullptr;
        QWidget *under = nullptr; ///< the field: holds both
        PersonFieldState before;
        QString put = {}; ///< what the editor was given, which it may show in a readable way
        bool givenBack = false;
    };

    void build();
    void addRow(FormRows &rows, PersonField field, const QString &label, QWidget *editor);
    QComboBox *makeGenders();
    QComboBox *makeLanguages(const QString &now);
    void giveBack(PersonField field);
    void check();
    void showRow(PersonField field);
    [[nodiscard]] QString typed(PersonField field) const;
    [[nodiscard]] PersonFieldState stateBefore(PersonField field) const;
    [[nodiscard]] Result<QString> readField(PersonField field) const;
    void put(PersonField field, const QString &text);
    [[nodiscard]] QString readable(PersonField field, const QString &text) const;
    [[nodiscard]] QString shown(PersonField field, const QString &text) const;

    ProfileReading m_reading;
    QHash<PersonField, Row> m_rows;
    QPushButton *m_keep;
    bool m_filling = false;
};

} // namespace comptoir
