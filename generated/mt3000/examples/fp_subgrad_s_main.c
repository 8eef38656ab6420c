/* dsp-codegen sha256 dd183b6d2fe90ed9181e795d8720bec8dd5ee45dc6993fecd0107b02c847f53e */
/*
 * fp_subgrad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: subgrad   inputs: c0352ecf01c0886a
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0xA0000000; /* upstream gradient */
    float *dx1 = (float *)0xB0000000; /* gradient with respect to x1 */
    float *dx2 = (float *)0xC0000000; /* gradient with respect to x2 */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_subgrad_s(dy, dx1, dx2, length, core_mask);

    return 0;
}
