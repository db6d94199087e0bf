-- What was published and what was logged can be added to, and never changed or removed.
create trigger content_stays before update on content
begin select raise(abort, 'content is never changed'); end;
create trigger content_is_kept before delete on content
begin select raise(abort, 'content is never removed'); end;
create trigger file_set_stays before update on file_set
begin select raise(abort, 'a set of files is never changed'); end;
create trigger file_set_is_kept before delete on file_set
begin select raise(abort, 'a set of files is never removed'); end;
create trigger rule_release_stays before update on rule_release
begin select raise(abort, 'a release is never changed'); end;
create trigger rule_release_is_kept before delete on rule_release
begin select raise(abort, 'a release is never removed'); end;
create trigger audit_stays before update on audit
begin select raise(abort, 'the audit log is never changed'); end;
create trigger audit_is_kept before delete on audit
begin select raise(abort, 'the audit log only grows'); end;
