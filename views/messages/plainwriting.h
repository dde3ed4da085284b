#pragma once

#include "models/domain/writtenmessage.h"
#include "models/segments/fieldcatalogue.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace comptoir {

class BodyHighlighter;

/// The plain text of an e-mail: made from its HTML, or the owner's own.
class PlainWriting : public QWidget
{
    Q_OBJECT

public:
    explicit PlainWriting(QWidget *parent = nullptr);

    void setMessage(const WrittenMessage &message);
    /// Shows what is made from this, unless the owner wrote her own.
    void setDerivedFrom(const QString &html);
    /// Empty: it is made from the HTML.
    [[nodiscard]] QString ownText() const;
    void setFields(const std::shared_ptr<const FieldCatalogue> &fields);
    [[nodiscard]] QPlainTextEdit *edit() const { return m_text; }

signals:
    void changed();
    void derivedWanted();

private:
    void retranslate();
    void setOwn(bool own);

    QLabel *m_state;
    QPushButton *m_switch;
    QPlainTextEdit *m_text;
    BodyHighlighter *m_highlighter;
    bool m_isOwn = false;
    bool m_isSetting = false;
};

} // namespace comptoir
