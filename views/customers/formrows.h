#pragma once

#include <QString>

class QGridLayout;
class QVBoxLayout;
class QWidget;

namespace comptoir {

/// The width of the column of labels, in the present size of text: some eighteen letters.
int labelWidth();

/// Rows of a form: the label at the left belongs to the field at the right, by key and for screen
/// readers.
class FormRows
{
public:
    /// Puts the rows at the end of `column`; labels belong to `parent`.
    FormRows(QVBoxLayout *column, QWidget *parent);

    void add(const QString &label, QWidget *field);
    /// Small words under the last field.
    void addRemark(const QString &text);
    void addWidget(QWidget *under);

private:
    QGridLayout *m_grid;
    QWidget *m_parent;
};

} // namespace comptoir
