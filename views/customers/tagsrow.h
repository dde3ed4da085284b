#pragma once

#include "models/domain/customer.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QStringListModel;

namespace comptoir {

class FlowLayout;

/// What a customer is marked with, in one row that wraps: marks that are only shown, then the
/// owner's tags, each with a × that takes it away, and a field that adds one, which offers the tags
/// there are. Enter adds, Escape leaves the field.
class TagsRow : public QWidget
{
    Q_OBJECT

public:
    explicit TagsRow(QWidget *parent = nullptr);

    /// Takes them over, in place of those before.
    void setMarks(const QList<QWidget *> &marks);
    /// `known` are the names of all tags.
    void setTags(const QList<CustomerTag> &tags, const QStringList &known);

signals:
    void added(const QString &name);
    void removed(const comptoir::CustomerTag &tag);

private:
    void startTyping();
    void stopTyping();
    void take();
    void lineUp();
    void retranslate();
    bool eventFilter(QObject *watched, QEvent *event) override;

    QList<CustomerTag> m_tags;
    FlowLayout *m_flow;
    QList<QWidget *> m_marks;
    QList<QWidget *> m_chips;
    QPushButton *m_add;
    QLineEdit *m_field;
    QStringListModel *m_known;
};

} // namespace comptoir
