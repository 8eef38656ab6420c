/* dsp-codegen sha256 dace0c624df1467c5ba9923d32a77aca9be5e207dcaa3519bd88ca386414c777 */
/*
 * hp_subgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: subgrad   inputs: 74b567b6cfd0a818
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    half *dy = (half *)0x10000000; /* upstream gradient */
    half *dx1 = (half *)0x10004000; /* gradient with respect to x1 */
    half *dx2 = (half *)0x10008000; /* gradient with respect to x2 */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_subgrad_p(dy, dx1, dx2, length);

    return 0;
}
