#pragma once

#include "models/segments/fieldcatalogue.h"

#include <QPlainTextEdit>

#include <memory>

namespace comptoir {

class BodyHighlighter;

/// One line of text in which fields are seen as such: the subject. Return goes on to the next
/// field; what is pasted becomes one line.
class FieldLine : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit FieldLine(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    void setFields(const std::shared_ptr<const FieldCatalogue> &fields);

protected:
    void insertFromMimeData(const QMimeData *source) override;

private:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void fitHeight();

    BodyHighlighter *m_highlighter;
};

} // namespace comptoir
