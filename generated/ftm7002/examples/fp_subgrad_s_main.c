/* dsp-codegen sha256 61d3c6fa1ebe34cb189d7b58161edced79483f32536bdafd9c4aa04edcf6a430 */
/*
 * fp_subgrad_s_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7002   operator: subgrad   inputs: 74b329ae819fdb6d
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0x800000000; /* upstream gradient */
    float *dx1 = (float *)0x801000000; /* gradient with respect to x1 */
    float *dx2 = (float *)0x802000000; /* gradient with respect to x2 */

    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_subgrad_s(dy, dx1, dx2, length, core_mask);

    return 0;
}
